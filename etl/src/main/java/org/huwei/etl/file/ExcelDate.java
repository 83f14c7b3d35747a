package org.huwei.etl.file;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Excel's day numbers. */
final class ExcelDate {

    /** Day 0 of the 1900 system for every date after the 29 February 1900 that Excel believes in. */
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60;
    private static final long SECONDS_OF_A_DAY = 86_400;

    private ExcelDate() {}

    /** The moment of a day number, rounded to the second. */
    static LocalDateTime of(double number, boolean since1904) {
        long seconds = Math.round(number * SECONDS_OF_A_DAY);
        LocalDate zero = since1904 ? ZERO_1904 : ZERO_1900;
        boolean early = !since1904 && number < FALSE_LEAP_DAY;
        return zero.plusDays(early ? 1 : 0).atStartOfDay().plusSeconds(seconds);
    }
}

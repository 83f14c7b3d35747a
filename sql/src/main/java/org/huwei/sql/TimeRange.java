package org.huwei.sql;

import java.time.LocalDate;
import java.util.stream.LongStream;

/**
 * What a column of days or moments can hold.
 *
 * @param first the first day or second since 1970
 * @param last the last day or second since 1970
 * @param limit both in words
 */
record TimeRange(long first, long last, String limit) {

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2299, 12, 31).toEpochDay();

    private static final TimeRange DATE = new TimeRange(0, 0xffff, "1970-01-01..2149-06-06");
    private static final TimeRange DATE32 = new TimeRange(FIRST_DAY, LAST_DAY, "1900-01-01..2299-12-31");
    private static final TimeRange DATE_TIME =
            new TimeRange(0, 0xffffffffL, "1970-01-01T00:00:00Z..2106-02-07T06:28:15Z");
    private static final TimeRange DATE_TIME64 =
            new TimeRange(FIRST_DAY * 86_400, (LAST_DAY + 1) * 86_400 - 1, "1900-01-01..2299-12-31");
    /** Nanoseconds since 1970 fill their 64 bits in the second after this one. */
    private static final TimeRange NANOSECONDS =
            new TimeRange(FIRST_DAY * 86_400, 9_223_372_035L, "1900-01-01..2262-04-11T23:47:15Z");

    private static final int NANO_DIGITS = 9;
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(NANO_DIGITS + 1L).toArray();

    static TimeRange of(ColumnType type) {
        return switch (type.kind()) {
            case DATE -> DATE;
            case DATE32 -> DATE32;
            case DATE_TIME -> DATE_TIME;
            case DATE_TIME64 -> type.precision() == NANO_DIGITS ? NANOSECONDS : DATE_TIME64;
            case STRING, ENUM, SIGNED, UNSIGNED, FLOAT64, DECIMAL64, BOOL, STRINGS ->
                throw new IllegalArgumentException(type.kind() + " holds no time.");
        };
    }

    /** A moment in the unit of a DateTime64; digits beyond its precision are cut. */
    static long ticks(ColumnType type, long second, int nano) {
        long scale = POWERS_OF_TEN[type.precision()];
        return second * scale + nano / (1_000_000_000L / scale);
    }
}

package org.huwei.etl.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * One of the seventeen periods of any year: the year, four quarters, twelve months.
 *
 * @param kind its length
 * @param number of the quarter or month; 1 for the year
 */
public record PeriodOfYear(PeriodKind kind, int number) {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    /** The year first, then the quarters, then the months; the place in this list is the period's index. */
    public static final List<PeriodOfYear> ALL = all();

    /** The period of a length in which a month lies. */
    static PeriodOfYear holding(PeriodKind kind, YearMonth month) {
        return new PeriodOfYear(kind, (month.getMonthValue() - 1) / new PeriodOfYear(kind, 1).months() + 1);
    }

    /** How many months it has. */
    public int months() {
        return switch (kind) {
            case YEAR -> MONTHS_OF_YEAR;
            case QUARTER -> MONTHS_OF_QUARTER;
            case MONTH -> 1;
        };
    }

    /** Its months as bits, January the lowest. */
    public int mask() {
        return ((1 << months()) - 1) << (firstNumber() - 1);
    }

    /** Its last month as a bit. */
    public int lastMask() {
        return 1 << (lastNumber() - 1);
    }

    /** Number of its first month, from 1. */
    public int firstNumber() {
        return (number - 1) * months() + 1;
    }

    /** Number of its last month, to 12. */
    public int lastNumber() {
        return number * months();
    }

    public YearMonth firstMonth(int year) {
        return YearMonth.of(year, firstNumber());
    }

    public YearMonth lastMonth(int year) {
        return YearMonth.of(year, lastNumber());
    }

    /** First day in a year. */
    public LocalDate start(int year) {
        return firstMonth(year).atDay(1);
    }

    /** As pages and addresses name it: 2025, 2025-Q3 or 2025-07. */
    public String code(int year) {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> year + "-Q" + number;
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
        };
    }

    /** Index of the period one size larger that holds it; -1 for the year. */
    int parentIndex() {
        return switch (kind) {
            case YEAR -> -1;
            case QUARTER -> 0;
            case MONTH -> 1 + (number - 1) / MONTHS_OF_QUARTER;
        };
    }

    private static List<PeriodOfYear> all() {
        List<PeriodOfYear> periods = new ArrayList<>();
        for (PeriodKind kind : List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)) {
            int count = MONTHS_OF_YEAR / new PeriodOfYear(kind, 1).months();
            for (int number = 1; number <= count; number++) {
                periods.add(new PeriodOfYear(kind, number));
            }
        }
        return Collections.unmodifiableList(periods);
    }
}

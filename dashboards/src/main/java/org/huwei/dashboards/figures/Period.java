package org.huwei.dashboards.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * A period of the figures.
 *
 * @param number of the quarter or month; 1 for a year
 */
public record Period(PeriodKind kind, int year, int number) implements Comparable<Period> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** Reads 2025, 2025-Q3 or 2025-07; empty for anything else. */
    public static Optional<Period> parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(new Period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new Period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(3))));
        }
        return Optional.of(new Period(PeriodKind.YEAR, year, 1));
    }

    public static Period year(int year) {
        return new Period(PeriodKind.YEAR, year, 1);
    }

    /** The code as in the warehouse and in addresses. */
    public String code() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> year + "-Q" + number;
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
        };
    }

    /** First day. */
    public LocalDate start() {
        return switch (kind) {
            case YEAR -> LocalDate.of(year, 1, 1);
            case QUARTER -> LocalDate.of(year, 3 * number - 2, 1);
            case MONTH -> LocalDate.of(year, number, 1);
        };
    }

    /** First day of the next one. */
    public LocalDate end() {
        return switch (kind) {
            case YEAR -> start().plusYears(1);
            case QUARTER -> start().plusMonths(3);
            case MONTH -> start().plusMonths(1);
        };
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }
}

package org.huwei.etl.indicator;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole months that an evaluation covers.
 *
 * @param first the first one
 * @param last the last one, not before the first
 */
public record Span(YearMonth first, YearMonth last) implements Serializable {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The months from " + first + " to " + last + " are none.");
        }
    }

    /** First day. */
    public LocalDate from() {
        return first.atDay(1);
    }

    /** First day that is no longer in it. */
    public LocalDate to() {
        return last.plusMonths(1).atDay(1);
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** Whether every month of a period lies in it. */
    public boolean contains(PeriodOfYear period, int year) {
        return !period.firstMonth(year).isBefore(first)
                && !period.lastMonth(year).isAfter(last);
    }
}

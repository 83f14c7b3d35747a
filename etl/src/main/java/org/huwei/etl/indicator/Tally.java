package org.huwei.etl.indicator;

import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;
import org.huwei.sql.catalogue.IndicatorDefinition.ChildRule;

/** Counts one division and sub-group in one year, for its seventeen periods at once. */
final class Tally {

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int PERIODS = PeriodOfYear.ALL.size();

    private final double[] above = new double[PERIODS];
    private final double[] below = new double[PERIODS];
    private final long[] children = new long[PERIODS];

    /**
     * What the tally is about.
     *
     * @param unit code of the division
     * @param year calendar year
     * @param dimension total, category, sex, age_band, unit_level or found_by
     * @param member value of the dimension; empty for total
     */
    record Group(String unit, int year, String dimension, String member) {}

    /** Adds a month's sums to the month, its quarter and its year. */
    void addMonth(int month, double numerator, double denominator) {
        int bit = 1 << (month - 1);
        for (int period = 0; period < PERIODS; period++) {
            if ((PeriodOfYear.ALL.get(period).mask() & bit) != 0) {
                above[period] += numerator;
                below[period] += denominator;
            }
        }
    }

    /**
     * Counts one child once in every period that it belongs to.
     *
     * @param due months in which it counts below the line, as bits
     * @param met months in which it counts above it
     * @param failed months in which it is due and not met
     */
    void addChild(IndicatorDefinition definition, int due, int met, int failed) {
        boolean share = definition.aggregation() == Aggregation.DISTINCT_CHILD
                || definition.aggregation() == Aggregation.POINT_IN_TIME;
        for (int period = 0; period < PERIODS; period++) {
            PeriodOfYear ofYear = PeriodOfYear.ALL.get(period);
            int months = definition.aggregation() == Aggregation.POINT_IN_TIME ? ofYear.lastMask() : ofYear.mask();
            boolean counts = (due & months) != 0;
            boolean all = counts && (failed & months) == 0;
            boolean reached = definition.childRule() == ChildRule.ALL ? all : (met & months) != 0;
            above[period] += reached ? 1 : 0;
            below[period] += counts && share ? 1 : 0;
            children[period] += counts ? 1 : 0;
        }
    }

    /** Adds a child's days at risk, as years. */
    void addDays(long[] daysOfMonths) {
        for (int period = 0; period < PERIODS; period++) {
            PeriodOfYear ofYear = PeriodOfYear.ALL.get(period);
            int days = 0;
            for (int month = ofYear.firstNumber(); month <= ofYear.lastNumber(); month++) {
                days += Long.bitCount(daysOfMonths[month - 1]);
            }
            below[period] += days;
        }
    }

    /** Whether there is anything to count in a period. */
    boolean counts(int period) {
        return above[period] != 0 || below[period] != 0 || children[period] != 0;
    }

    /** The figure of a period, still to be judged. Days at risk become years. */
    Figure figure(IndicatorDefinition definition, Group group, int period) {
        boolean years = definition.aggregation() == Aggregation.PERSON_TIME;
        return new Figure(
                new Figure.Place(group.unit(), group.year(), period, group.dimension(), group.member()),
                above[period],
                years ? below[period] / DAYS_OF_YEAR : below[period],
                children[period]);
    }
}

package org.huwei.sql.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of one indicator's definition, as its YAML file says it.
 *
 * @param code the indicator's code, such as M2-04
 * @param version counts up with every change of rule, target or threshold
 * @param mechanism 1 to 7 for the notice's mechanisms, 0 for the outcome indicators
 * @param clauses ids of the notice's clauses it gives evidence for, such as C1.2-4
 * @param name short name
 * @param sentence the definition as one sentence
 * @param numerator what is counted above the line
 * @param denominator what is counted below the line
 * @param unitCounted what one unit is: child, unit-month, event, patrol
 * @param cohort which units belong to a period
 * @param aggregation how units add up to divisions and periods
 * @param childRule whether a child counts above the line when any or all of its rows do
 * @param dimensions the sub-groups it is shown by, besides the total
 * @param periods the periods it is defined for
 * @param direction which way is better
 * @param target in the scale of the value (0.95 for 95 %); absent for monitored indicators
 * @param multiplier what the value is multiplied with for showing: 100 for %, 1000 for per thousand
 * @param unit how the shown value's unit reads
 * @param interval how the interval is computed
 * @param disclosive whether its counts are counts of children, so that small ones are masked
 * @param thresholds dated settings such as days within which a record is in time, passed to the SQL by name
 * @param perverseIncentive how it could be gamed
 * @param pairedCheck what is watched beside it for that reason
 * @param sourceTables fact tables it reads
 * @param sql the statement that reduces facts to counted units, with the parameters {@code from}, {@code to} (days, the
 *     second exclusive), optionally {@code cut_off}, and the thresholds by name. Columns: area_code, town_code,
 *     village_code (empty above villages), month (its first day), numerator; denominator for sums; unit_key (the child)
 *     for everything counted by child; days_mask for person-time; and one for each dimension, age in years for AGE_BAND.
 *     A population rate has its population in rows with empty unit_key, once for each month.
 */
public record IndicatorDefinition(
        String code,
        int version,
        int mechanism,
        List<String> clauses,
        LocalizedText name,
        LocalizedText sentence,
        LocalizedText numerator,
        LocalizedText denominator,
        LocalizedText unitCounted,
        LocalizedText cohort,
        Aggregation aggregation,
        ChildRule childRule,
        List<Dimension> dimensions,
        List<PeriodKind> periods,
        Direction direction,
        Optional<Target> target,
        int multiplier,
        LocalizedText unit,
        IntervalMethod interval,
        boolean disclosive,
        Map<String, Threshold> thresholds,
        LocalizedText perverseIncentive,
        LocalizedText pairedCheck,
        List<String> sourceTables,
        String sql) {

    /** How counted units add up; the words stand in the definition files with hyphens. */
    public enum Aggregation {
        SUM,
        DISTINCT_CHILD,
        POINT_IN_TIME,
        PERSON_TIME,
        POPULATION_RATE
    }

    /** When a child with several rows counts in the numerator. */
    public enum ChildRule {
        ANY,
        ALL
    }

    /** Sub-groups, named as the columns of the counted units. */
    public enum Dimension {
        CATEGORY,
        SEX,
        AGE_BAND,
        UNIT_LEVEL,
        FOUND_BY;

        /** Returns the name in the warehouse and in addresses, such as age_band. */
        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Lengths of period. */
    public enum PeriodKind {
        YEAR,
        QUARTER,
        MONTH
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN,
        MONITOR
    }

    /** How the interval of a value is computed. */
    public enum IntervalMethod {
        WILSON,
        POISSON,
        NONE
    }

    /**
     * A target with its origin.
     *
     * @param value in the scale of the value before the multiplier
     * @param stated true where the notice states it, false where it is proposed and the leading group must set it
     * @param validFrom ISO date from which it holds
     */
    public record Target(double value, boolean stated, String validFrom) {}

    /** A dated numeric setting. */
    public record Threshold(int value, LocalizedText meaning, String validFrom) {}
}

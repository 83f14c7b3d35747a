package org.huwei.dashboards.figures;

import java.util.Optional;

/** What stands where a figure is asked for: a figure, or the reason why there is none. */
public sealed interface Cell {

    /**
     * A figure.
     *
     * @param value in the shown unit: 91.2 for 91.2 %
     * @param interval absent where a complete count needs none
     * @param numerator in units counted
     * @param denominator in units counted, or years for person-time
     */
    record Shown(double value, Optional<Interval> interval, double numerator, double denominator, Verdict verdict)
            implements Cell {}

    /** Withheld because few children stand behind it, or because another withheld one could be derived from it. */
    record Masked(Reason reason) implements Cell {}

    /** Nothing was due in this period and division. */
    record NotApplicable() implements Cell {}

    /** A source is missing or not good enough. */
    record NotRated() implements Cell {}

    /** Bounds of the 95 % interval in the shown unit. */
    record Interval(double lower, double upper) {}

    /** Why a figure is withheld. */
    enum Reason {
        SMALL_COUNT,
        COMPANION;

        /** The name in the warehouse and in keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The figure, where there is one. */
    default Optional<Shown> shown() {
        return this instanceof Shown shown ? Optional.of(shown) : Optional.empty();
    }
}

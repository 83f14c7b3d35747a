package org.huwei.dashboards.expert;

import org.huwei.dashboards.figures.Figure;

/**
 * What one row of the answer is about.
 *
 * @param indicator the indicator's code
 * @param period such as 2025-Q3
 * @param division the division's code
 * @param dimension the stored dimension, total where it is not split
 * @param member the sub-group, empty for the total
 * @param total true when the row sums up rows before it and is set apart
 */
record FigureKey(String indicator, String period, String division, String dimension, String member, boolean total) {

    /** The same key without its place in the table, as the stored value has it. */
    FigureKey stored() {
        return new FigureKey(indicator, period, division, dimension, member, false);
    }

    /** The total that a group is part of; the key itself where it is not split. */
    FigureKey whole() {
        return new FigureKey(indicator, period, division, Figure.TOTAL, "", false);
    }

    /** The same in another period. */
    FigureKey in(String otherPeriod) {
        return new FigureKey(indicator, otherPeriod, division, dimension, member, total);
    }
}

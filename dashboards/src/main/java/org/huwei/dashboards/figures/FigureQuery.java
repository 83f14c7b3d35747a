package org.huwei.dashboards.figures;

import java.util.List;

/**
 * Which published figures are wanted: every combination of indicators, periods and divisions that exists.
 *
 * @param indicators codes such as M2-04; empty means every indicator
 * @param periods codes such as 2025, 2025-Q3 or 2025-07; empty means every period
 * @param divisions which divisions
 * @param dimension {@link Figure#TOTAL}, or category, sex, age_band, unit_level, found_by
 */
public record FigureQuery(
        List<String> indicators, List<String> periods, DivisionSelection divisions, String dimension) {

    public FigureQuery {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
    }

    /** The totals of one indicator in one period. */
    public static FigureQuery totals(String indicator, String period, DivisionSelection divisions) {
        return new FigureQuery(List.of(indicator), List.of(period), divisions, Figure.TOTAL);
    }
}

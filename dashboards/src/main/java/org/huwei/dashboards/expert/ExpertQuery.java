package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * One question to the published snapshot.
 *
 * @param indicators codes, such as M2-04, each once
 * @param periods such as 2025, 2025-Q3 or 2025-07, each once
 * @param divisions codes, each once
 * @param by what each division is split by
 * @param layout how the answer is laid out
 */
public record ExpertQuery(
        List<String> indicators, List<String> periods, List<String> divisions, Breakdown by, Layout layout) {

    /** Nothing chosen yet. */
    public static final ExpertQuery EMPTY =
            new ExpertQuery(List.of(), List.of(), List.of(), Breakdown.TOTAL, Layout.LIST);

    public ExpertQuery {
        indicators = distinct(indicators);
        periods = distinct(periods);
        divisions = distinct(divisions);
    }

    /** True when there is at least one indicator, one period and one division. */
    public boolean complete() {
        return !indicators.isEmpty() && !periods.isEmpty() && !divisions.isEmpty();
    }

    public ExpertQuery withIndicators(List<String> codes) {
        return new ExpertQuery(codes, periods, divisions, by, layout);
    }

    public ExpertQuery withPeriods(List<String> codes) {
        return new ExpertQuery(indicators, codes, divisions, by, layout);
    }

    public ExpertQuery withDivisions(List<String> codes) {
        return new ExpertQuery(indicators, periods, codes, by, layout);
    }

    public ExpertQuery withBy(Breakdown breakdown) {
        return new ExpertQuery(indicators, periods, divisions, breakdown, layout);
    }

    public ExpertQuery withLayout(Layout other) {
        return new ExpertQuery(indicators, periods, divisions, by, other);
    }

    private static List<String> distinct(List<String> codes) {
        return List.copyOf(new ArrayList<>(new LinkedHashSet<>(codes)));
    }

    /** How the answer is laid out. */
    public enum Layout {
        /** One row for each figure, with interval, numerator, denominator and verdict. */
        LIST,
        /** One row for each division or group, one column for each indicator and period, values only. */
        CROSS;

        /** The word of the URL and of the text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

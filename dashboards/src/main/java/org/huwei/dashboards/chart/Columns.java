package org.huwei.dashboards.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns side by side, one upon the other: counts of a few kinds over days. */
public final class Columns {

    private static final int HEIGHT = 240;
    private static final int WIDEST = 24;

    /** From the kind that stands at the bottom. */
    private static final List<String> COLOURS = List.of("var(--hw-accent)", "var(--hw-does-not-meet)");

    private Columns() {}

    /**
     * One kind.
     *
     * @param name in the legend
     * @param counts one for each day
     */
    public record Kind(String name, List<Long> counts) {

        public Kind {
            counts = List.copyOf(counts);
        }
    }

    /**
     * @param days labels, oldest first
     * @param kinds at most two, from the bottom up
     * @param unit what is counted
     * @param label the chart in words
     * @throws IllegalArgumentException for more kinds than there are colours, or a kind without a count for each day
     */
    public static ChartState of(List<String> days, List<Kind> kinds, String unit, String label) {
        if (kinds.size() > COLOURS.size()
                || kinds.stream().anyMatch(kind -> kind.counts().size() != days.size())) {
            throw new IllegalArgumentException(
                    "%d kinds of columns over %d days: give at most %d, each with a count a day."
                            .formatted(kinds.size(), days.size(), COLOURS.size()));
        }
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", Map.of("left", 8, "right", 16, "top", 48, "bottom", 8, "containLabel", true));
        option.put("legend", Map.of("top", 0, "right", 0, "textStyle", Map.of("color", Options.INK)));
        option.put("tooltip", Map.of("trigger", "axis", "confine", true));
        option.put(
                "xAxis",
                Map.of("type", "category", "data", List.copyOf(days), "axisLabel", Map.of("hideOverlap", true)));
        option.put(
                "yAxis",
                Map.of(
                        "type",
                        "value",
                        "name",
                        unit,
                        "nameLocation",
                        "end",
                        "nameTextStyle",
                        Map.of("align", "left"),
                        "minInterval",
                        1));
        List<Map<String, Object>> series = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            series.add(series(kinds.get(kind), COLOURS.get(kind)));
        }
        option.put("series", series);
        return new ChartState(option, Map.of(), label, HEIGHT);
    }

    private static Map<String, Object> series(Kind kind, String colour) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "bar");
        series.put("stack", "all");
        series.put("name", kind.name());
        series.put("barMaxWidth", WIDEST);
        series.put("itemStyle", Map.of("color", colour));
        series.put("data", kind.counts());
        return series;
    }
}

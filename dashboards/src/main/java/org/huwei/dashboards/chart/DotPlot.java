package org.huwei.dashboards.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares units by dots with intervals, one row each, in bands with a heading; values stand in a column on the
 * right. The order within a band is the caller's: there is no bare rank.
 */
public final class DotPlot {

    private static final int ROW_PIXELS = 28;
    private static final int FRAME_PIXELS = 100;
    private static final int DOT_PIXELS = 11;

    private DotPlot() {}

    /** Rows under one heading; an empty heading leaves it out. */
    public record Band(String heading, List<Mark> marks) {

        public Band {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param label the chart in words
     * @param axisTitle what the rows are
     */
    public static ChartState of(List<Band> bands, Scale scale, String axisTitle, String label) {
        Rows rows = new Rows();
        bands.stream().filter(band -> !band.marks().isEmpty()).forEach(rows::add);
        Scale.Range range = scale.range(rows.marks);
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", Map.of("left", 8, "right", 8, "top", 48, "bottom", 32, "containLabel", true));
        option.put("tooltip", Map.of("trigger", "item", "confine", true));
        option.put("xAxis", Options.valueAxis(scale, range, 28));
        option.put("yAxis", List.of(rows.names(axisTitle), rows.values()));
        option.put("series", List.of(Options.intervals(rows.intervals, false), rows.dots(scale)));
        return new ChartState(option, rows.keys, label, FRAME_PIXELS + ROW_PIXELS * rows.labels.size());
    }

    /** The rows as they fill up from the top. */
    private static final class Rows {

        private final List<Mark> marks = new ArrayList<>();
        private final List<Object> labels = new ArrayList<>();
        private final List<Object> texts = new ArrayList<>();
        private final List<List<Object>> intervals = new ArrayList<>();
        private final List<Object> dots = new ArrayList<>();
        private final Map<String, String> keys = new LinkedHashMap<>();

        void add(Band band) {
            if (!band.heading().isEmpty()) {
                labels.add(
                        Map.of("value", band.heading(), "textStyle", Map.of("fontWeight", 600, "color", Options.INK)));
                texts.add("");
            }
            band.marks().forEach(this::add);
        }

        private void add(Mark mark) {
            int row = labels.size();
            marks.add(mark);
            String color = mark.key().isEmpty() ? Options.INK : "var(--hw-accent)";
            labels.add(Map.of("value", mark.label(), "textStyle", Map.of("color", color)));
            texts.add(mark.text());
            if (!mark.key().isEmpty()) {
                keys.put(mark.label(), mark.key());
            }
            mark.bounds().ifPresent(bounds -> intervals.add(List.of(row, bounds.lower(), bounds.upper())));
            mark.value().ifPresent(value -> dots.add(dot(mark, value, row)));
        }

        private static Map<String, Object> dot(Mark mark, double value, int row) {
            return Map.of(
                    "value", List.of(value, row),
                    "key", mark.key(),
                    "symbol", mark.symbol(),
                    "symbolSize", DOT_PIXELS,
                    "itemStyle", Map.of("color", mark.color()),
                    "tooltip", Map.of("formatter", mark.markup()));
        }

        Map<String, Object> names(String title) {
            Map<String, Object> axis = new LinkedHashMap<>();
            axis.put("type", "category");
            axis.put("name", title);
            axis.put("nameLocation", "start");
            axis.put("nameGap", 26); // above the label of a target at the edge
            axis.put("nameTextStyle", Map.of("align", "right"));
            axis.put("inverse", true);
            axis.put("triggerEvent", true);
            axis.put("axisLine", Map.of("show", false));
            axis.put("axisLabel", Map.of("interval", 0, "width", 140, "overflow", "break", "lineHeight", 13));
            axis.put("data", labels);
            return axis;
        }

        Map<String, Object> values() {
            Map<String, Object> axis = new LinkedHashMap<>();
            axis.put("type", "category");
            axis.put("position", "right");
            axis.put("inverse", true);
            axis.put("axisLine", Map.of("show", false));
            axis.put("axisLabel", Map.of("interval", 0, "color", Options.INK));
            axis.put("data", texts);
            return axis;
        }

        Map<String, Object> dots(Scale scale) {
            Map<String, Object> series = new LinkedHashMap<>();
            series.put("type", "scatter");
            series.put("z", 3);
            series.put("cursor", "pointer");
            series.put("data", dots);
            series.put("markLine", Options.targetLine(scale, "xAxis", "start"));
            return series;
        }
    }
}

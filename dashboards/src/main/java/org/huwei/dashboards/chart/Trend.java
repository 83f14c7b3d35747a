package org.huwei.dashboards.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values over periods: a line through dots, each before the thin bar of its interval, and the dashed target. */
public final class Trend {

    private static final int HEIGHT = 320;
    private static final int PANEL_HEIGHT = 232;
    private static final int MOST_LABEL_PIXELS = 84;
    private static final int LABEL_GAP = 12;
    private static final int FEW_POINTS = 14;

    private Trend() {}

    /**
     * @param marks one for each period, oldest first; a mark without value leaves a gap
     * @param axisTitle what the periods are
     * @param label the chart in words
     * @param breaks labels of vertical lines, by the label of the period before which they stand
     */
    public static ChartState of(
            List<Mark> marks, Scale scale, String axisTitle, String label, Map<String, String> breaks) {
        return state(marks, scale, scale.range(marks), axisTitle, label, breaks, HEIGHT);
    }

    /**
     * One of several small charts on one scale, so that they compare.
     *
     * @param all the marks of all the charts
     */
    public static ChartState panel(List<Mark> marks, List<Mark> all, Scale scale, String axisTitle, String label) {
        return state(marks, scale, scale.range(all), axisTitle, label, Map.of(), PANEL_HEIGHT);
    }

    private static ChartState state(
            List<Mark> marks,
            Scale scale,
            Scale.Range range,
            String axisTitle,
            String label,
            Map<String, String> breaks,
            int height) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put(
                "grid", Map.of("left", 40, "right", rightMargin(scale), "top", 32, "bottom", 28, "containLabel", true));
        option.put("tooltip", Map.of("trigger", "item", "confine", true));
        option.put("xAxis", periods(marks, axisTitle));
        Map<String, Object> values = Options.valueAxis(scale, range, 44);
        values.put("nameRotate", 90);
        option.put("yAxis", values);
        option.put("series", List.of(Options.intervals(intervals(marks), true), line(marks, scale, breaks)));
        return new ChartState(option, Map.of(), label, height);
    }

    private static Map<String, Object> periods(List<Mark> marks, String title) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "category");
        axis.put("name", title);
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 26);
        axis.put("axisLabel", Map.of("hideOverlap", true));
        axis.put("data", marks.stream().map(Mark::label).toList());
        return axis;
    }

    private static List<List<Object>> intervals(List<Mark> marks) {
        List<List<Object>> data = new ArrayList<>();
        for (int at = 0; at < marks.size(); at++) {
            int position = at;
            Optional<Mark.Bounds> bounds = marks.get(at).bounds();
            bounds.ifPresent(ends -> data.add(List.of(position, ends.lower(), ends.upper())));
        }
        return data;
    }

    private static Map<String, Object> line(List<Mark> marks, Scale scale, Map<String, String> breaks) {
        boolean few = marks.size() <= FEW_POINTS;
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "line");
        series.put("z", 3);
        series.put("connectNulls", false);
        series.put("showAllSymbol", true);
        series.put("lineStyle", Map.of("color", Options.SECOND_INK, "width", 1.5));
        series.put("labelLayout", Map.of("hideOverlap", true));
        series.put("data", marks.stream().map(mark -> point(mark, few)).toList());
        series.put("markLine", lines(marks, scale, breaks));
        return series;
    }

    private static Map<String, Object> point(Mark mark, boolean labelled) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("value", Options.orGap(mark.value()));
        point.put("symbol", mark.symbol());
        point.put("symbolSize", labelled ? 9 : 5);
        point.put("itemStyle", Map.of("color", mark.color()));
        point.put(
                "label",
                Map.of(
                        "show",
                        labelled,
                        "position",
                        "top",
                        "distance",
                        8,
                        "backgroundColor",
                        "var(--hw-surface)",
                        "padding",
                        List.of(0, 2),
                        "formatter",
                        mark.text(),
                        "color",
                        Options.INK,
                        "fontSize",
                        12));
        point.put("tooltip", Map.of("formatter", mark.markup()));
        return point;
    }

    private static int rightMargin(Scale scale) {
        return scale.target().isPresent() && fitsBeside(scale) ? labelPixels(scale) + LABEL_GAP : LABEL_GAP * 2;
    }

    private static boolean fitsBeside(Scale scale) {
        return labelPixels(scale) <= MOST_LABEL_PIXELS;
    }

    /** About how wide the target's label is at 12 pixels: Chinese characters are square, others half as wide. */
    private static int labelPixels(Scale scale) {
        return scale.targetLabel()
                .codePoints()
                .map(character -> Character.isIdeographic(character) ? 12 : 7)
                .sum();
    }

    /**
     * Where the target's label stands: right of the plot if it is short, otherwise at the end of its line that lies
     * farther from the values.
     */
    private static String free(List<Mark> marks, Scale scale) {
        double[] values =
                marks.stream().flatMapToDouble(mark -> mark.value().stream()).toArray();
        if (values.length == 0 || scale.target().isEmpty()) {
            return "insideEndTop";
        }
        double target = scale.target().getAsDouble();
        boolean start = Math.abs(values[0] - target) > Math.abs(values[values.length - 1] - target);
        return start ? "insideStartTop" : "insideEndTop";
    }

    private static Map<String, Object> lines(List<Mark> marks, Scale scale, Map<String, String> breaks) {
        Map<String, Object> lines = new LinkedHashMap<>(Options.targetLine(scale, "yAxis", free(marks, scale)));
        if (breaks.isEmpty()) {
            return lines;
        }
        List<Object> data = new ArrayList<>((List<?>) lines.getOrDefault("data", List.of()));
        breaks.forEach((period, text) ->
                data.add(Map.of("xAxis", period, "label", Map.of("formatter", text, "position", "end"))));
        lines.put("symbol", "none");
        lines.put("data", data);
        return lines;
    }
}

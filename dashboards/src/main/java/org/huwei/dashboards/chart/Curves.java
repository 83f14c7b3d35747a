package org.huwei.dashboards.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Curves over a number, with labels at their ends, and points beside them. */
public final class Curves {

    private static final int HEIGHT = 320;
    private static final int PANEL_HEIGHT = 200;
    private static final int LABEL_ROOM = 88;

    private Curves() {}

    /** How a line looks; several lines differ by dashes, not by colours. */
    public enum Style {
        SOLID("solid"),
        DASHED("dashed"),
        /** Single marks without a line. */
        POINTS("");

        private final String line;

        Style(String line) {
            this.line = line;
        }
    }

    /** A place of a curve. */
    public record Point(double x, double y) {}

    /**
     * A curve.
     *
     * @param name at its end; empty for none
     * @param points from left to right
     */
    public record Curve(String name, Style style, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * @param xTitle what the curves go over, with unit
     * @param yTitle what they show, with unit
     * @param label the chart in words
     */
    public static ChartState of(List<Curve> curves, String xTitle, String yTitle, String label) {
        return state(curves, xTitle, yTitle, label, HEIGHT);
    }

    /** One of several small charts over whole numbers, on scales from 0 to the largest value of all. */
    public static ChartState panel(List<Curve> curves, String xTitle, String yTitle, String label, double largest) {
        ChartState state = state(curves, xTitle, yTitle, label, PANEL_HEIGHT);
        Map<String, Object> option = new LinkedHashMap<>(state.option());
        Map<String, Object> values = upwards(yTitle);
        values.put("min", 0);
        values.put("max", largest);
        option.put("yAxis", values);
        Map<String, Object> across = across(xTitle);
        across.put("minInterval", 1);
        option.put("xAxis", across);
        return new ChartState(option, Map.of(), label, PANEL_HEIGHT);
    }

    private static ChartState state(List<Curve> curves, String xTitle, String yTitle, String label, int height) {
        boolean named = curves.stream().anyMatch(curve -> !curve.name().isEmpty());
        Map<String, Object> option = new LinkedHashMap<>();
        option.put(
                "grid",
                Map.of("left", 8, "right", named ? LABEL_ROOM : 24, "top", 36, "bottom", 28, "containLabel", true));
        option.put("tooltip", Map.of("trigger", "item", "confine", true));
        option.put("xAxis", across(xTitle));
        option.put("yAxis", upwards(yTitle));
        option.put("series", curves.stream().map(Curves::series).toList());
        return new ChartState(option, Map.of(), label, height);
    }

    private static Map<String, Object> across(String title) {
        Map<String, Object> across = axis(title);
        across.put("nameLocation", "middle");
        across.put("nameGap", 26);
        across.put("min", "dataMin");
        across.put("max", "dataMax");
        return across;
    }

    /** The title stands above the axis: turned beside it, it would run into long numbers or out of the picture. */
    private static Map<String, Object> upwards(String title) {
        Map<String, Object> upwards = axis(title);
        upwards.put("nameLocation", "end");
        upwards.put("nameGap", 14);
        upwards.put("nameTextStyle", Map.of("align", "left"));
        return upwards;
    }

    private static Map<String, Object> axis(String title) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("name", title);
        axis.put("axisLabel", Map.of("hideOverlap", true));
        return axis;
    }

    private static Map<String, Object> series(Curve curve) {
        Map<String, Object> series = new LinkedHashMap<>();
        boolean points = curve.style() == Style.POINTS;
        series.put("type", points ? "scatter" : "line");
        series.put("name", curve.name());
        series.put("data", data(curve));
        series.put("symbolSize", points ? 9 : 4);
        series.put("showSymbol", points);
        series.put("itemStyle", Map.of("color", points ? Options.INK : Options.SECOND_INK));
        if (!points) {
            series.put("lineStyle", Map.of("color", Options.SECOND_INK, "width", 1.5, "type", curve.style().line));
            series.put(
                    "endLabel",
                    Map.of("show", !curve.name().isEmpty(), "formatter", "{a}", "color", Options.INK, "fontSize", 12));
        }
        return series;
    }

    private static List<List<Object>> data(Curve curve) {
        List<List<Object>> data = new ArrayList<>();
        curve.points().forEach(point -> data.add(List.of(point.x(), point.y())));
        return data;
    }
}

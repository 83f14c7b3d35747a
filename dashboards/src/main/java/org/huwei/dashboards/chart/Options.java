package org.huwei.dashboards.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Pieces that several options share. */
final class Options {

    static final String INK = "var(--hw-ink)";
    static final String SECOND_INK = "var(--hw-ink-2)";
    static final String BAND = "var(--hw-band)";

    private Options() {}

    static Map<String, Object> valueAxis(Scale scale, Scale.Range range, int nameGap) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("name", scale.title());
        axis.put("nameLocation", "middle");
        axis.put("nameGap", nameGap);
        axis.put("min", range.from());
        axis.put("max", range.to());
        axis.put("interval", range.step());
        return axis;
    }

    /** The labelled dashed line of the target on the axis given, or nothing. */
    static Map<String, Object> targetLine(Scale scale, String axis, String labelPosition) {
        if (scale.target().isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "silent",
                true,
                "symbol",
                "none",
                "animation",
                false,
                "lineStyle",
                Map.of("type", "dashed", "width", 1, "color", "var(--hw-target)"),
                "label",
                Map.of("formatter", scale.targetLabel(), "position", labelPosition, "color", INK, "fontSize", 12),
                "data",
                List.of(Map.of(axis, scale.target().getAsDouble())));
    }

    /** The series of thin bars behind the dots. */
    static Map<String, Object> intervals(List<List<Object>> data, boolean vertical) {
        return Map.of(
                "type",
                "custom",
                "renderItem",
                "huwei-interval",
                "itemPayload",
                Map.of("vertical", vertical),
                "encode",
                vertical ? Map.of("x", 0, "y", List.of(1, 2)) : Map.of("y", 0, "x", List.of(1, 2)),
                "itemStyle",
                Map.of("color", BAND),
                "tooltip",
                Map.of("show", false),
                "silent",
                true,
                "z",
                1,
                "data",
                data);
    }

    static Object orGap(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "-";
    }
}

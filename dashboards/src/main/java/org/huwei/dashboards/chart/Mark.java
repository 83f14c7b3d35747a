package org.huwei.dashboards.chart;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value in a chart.
 *
 * @param key what a click on it means; empty for nothing
 * @param label name on the axis
 * @param value absent where there is nothing to draw
 * @param bounds lower and upper end of its interval
 * @param text the value as written beside it, or the sign why there is none
 * @param tone verdict code: meets, does_not_meet, cannot_tell, monitored
 * @param tooltip lines of text
 */
public record Mark(
        String key,
        String label,
        OptionalDouble value,
        Optional<Bounds> bounds,
        String text,
        String tone,
        java.util.List<String> tooltip) {

    public Mark {
        tooltip = java.util.List.copyOf(tooltip);
    }

    /** Both ends of an interval. */
    public record Bounds(double lower, double upper) {}

    String color() {
        return switch (tone) {
            case "meets" -> "var(--hw-meets)";
            case "does_not_meet" -> "var(--hw-does-not-meet)";
            default -> "var(--hw-cannot-tell)";
        };
    }

    /** Shape says the verdict too: circle meets, diamond does not, ring cannot tell. */
    String symbol() {
        return switch (tone) {
            case "meets" -> "circle";
            case "does_not_meet" -> "diamond";
            default -> "emptyCircle";
        };
    }

    /** The tooltip as markup; names come from data and are escaped. */
    String markup() {
        return String.join(
                "<br>",
                tooltip.stream()
                        .map(line -> line.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("{", "&#123;")
                                .replace("}", "&#125;"))
                        .toList());
    }
}

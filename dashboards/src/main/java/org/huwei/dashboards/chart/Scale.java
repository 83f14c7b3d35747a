package org.huwei.dashboards.chart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The value axis of a chart.
 *
 * @param title what is measured, with unit
 * @param target where the dashed line stands
 * @param targetLabel what the line says
 * @param ceiling the value nothing exceeds, such as 100 for shares
 */
public record Scale(String title, OptionalDouble target, String targetLabel, OptionalDouble ceiling) {

    private static final int STEPS = 5;

    /** Ends of an axis and the distance of its ticks. */
    record Range(double from, double to, double step) {}

    /** Round ends that hold every value, every interval and the target. */
    Range range(List<Mark> marks) {
        double[] all = DoubleStream.concat(
                        marks.stream()
                                .flatMapToDouble(mark -> mark.bounds()
                                        .map(bounds -> DoubleStream.of(bounds.lower(), bounds.upper()))
                                        .orElseGet(() -> mark.value().stream())),
                        target.stream())
                .sorted()
                .toArray();
        boolean nothing = marks.stream().allMatch(mark -> mark.value().isEmpty());
        if (nothing) {
            double whole = ceiling.orElse(Math.max(1, target.orElse(1)));
            return new Range(0, whole, whole / STEPS);
        }
        double step = step(Math.max(all[all.length - 1] - all[0], Math.abs(all[all.length - 1]) * 1e-3 + 1e-9));
        double from = Math.max(0, step * Math.floor(all[0] / step));
        double to = step * Math.ceil(all[all.length - 1] / step + 1e-9);
        return new Range(from, Math.min(to, ceiling.orElse(to)), step);
    }

    private static double step(double span) {
        double raw = span / STEPS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
        double ratio = raw / magnitude;
        double nice = ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10;
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", nice * magnitude));
    }
}

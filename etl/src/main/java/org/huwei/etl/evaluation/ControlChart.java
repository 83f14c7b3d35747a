package org.huwei.etl.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shewhart charts with limits of three standard errors. Montgomery (2013), Introduction to Statistical Quality Control, 7th
 * edition, 7.2 (p), 7.3 (c, u) and 6.4 (individuals; constants 1.128 and 3.267 of appendix VI).
 *
 * @param center the middle line
 * @param lcl lower limit of each point
 * @param ucl upper limit of each point
 * @param signals points strictly outside, counted from 1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
public record ControlChart(double center, double[] lcl, double[] ucl, List<Integer> signals) {
    private static final double D2 = 1.128;
    private static final double D4 = 3.267;

    /** A point this much relative to the limit beyond it may be rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Chart of proportions; limits cut to [0, 1].
     *
     * @param counts 0 to the size of each sample
     * @param sizes at least 1
     */
    public static ControlChart p(double[] counts, double[] sizes) {
        requireSizes(counts, sizes);
        for (int i = 0; i < counts.length; i++) {
            Require.that(
                    counts[i] <= sizes[i], Require.at("counts", i), counts[i], "must not exceed its size, " + sizes[i]);
        }
        double center = Sums.sum(counts) / Sums.sum(sizes);
        return of(center, values(counts, sizes), each(sizes, n -> Math.sqrt(center * (1 - center) / n)), 0, 1);
    }

    /** Chart of counts; the lower limit cut at 0. */
    public static ControlChart c(double[] counts) {
        double center = Sums.mean(counts);
        return of(center, counts, Tables.constant(counts.length, Math.sqrt(center)), 0, Double.MAX_VALUE);
    }

    /**
     * Chart of counts per unit; the lower limit cut at 0.
     *
     * @param sizes above 0
     */
    public static ControlChart u(double[] counts, double[] sizes) {
        requireSizes(counts, sizes);
        double center = Sums.sum(counts) / Sums.sum(sizes);
        return of(center, values(counts, sizes), each(sizes, n -> Math.sqrt(center / n)), 0, Double.MAX_VALUE);
    }

    /** Chart of individual values by their mean moving range; not cut. */
    public static ControlChart xmr(double[] values) {
        double center = Sums.mean(values);
        double error = meanMovingRange(values) / D2;
        return of(center, values, Tables.constant(values.length, error), -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** The upper limit of the moving range of individual values. */
    public static double movingRangeLimit(double[] values) {
        return D4 * meanMovingRange(values);
    }

    private static double meanMovingRange(double[] values) {
        Require.that(values.length > 1, "values", "an array of 1", "must have at least 2 values");
        return Sums.sum(values.length - 1, i -> Math.abs(values[i + 1] - values[i])) / (values.length - 1);
    }

    private static ControlChart of(double center, double[] values, double[] errors, double least, double most) {
        double[] lcl = each(errors, error -> Math.max(least, center - 3 * error));
        double[] ucl = each(errors, error -> Math.min(most, center + 3 * error));
        List<Integer> signals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (beyond(values[i] - ucl[i], values[i], ucl[i]) || beyond(lcl[i] - values[i], values[i], lcl[i])) {
                signals.add(i + 1);
            }
        }
        return new ControlChart(center, lcl, ucl, List.copyOf(signals));
    }

    private static boolean beyond(double distance, double value, double limit) {
        return distance > ROUNDING * Math.max(Math.abs(value), Math.abs(limit));
    }

    private static void requireSizes(double[] counts, double[] sizes) {
        Require.sameLength("sizes", sizes.length, "counts", counts.length);
        for (int i = 0; i < sizes.length; i++) {
            Require.that(sizes[i] > 0, Require.at("sizes", i), sizes[i], "must be above 0");
        }
    }

    private static double[] values(double[] counts, double[] sizes) {
        double[] values = new double[counts.length];
        Arrays.setAll(values, i -> counts[i] / sizes[i]);
        return values;
    }

    private static double[] each(double[] values, java.util.function.DoubleUnaryOperator formula) {
        return Arrays.stream(values).map(formula).toArray();
    }
}

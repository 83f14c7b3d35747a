package org.huwei.etl.evaluation;

import java.util.function.IntToDoubleFunction;

/** Sums with Neumaier's compensation, so that the order of the terms and cancellation cost no digits. */
final class Sums {
    private Sums() {}

    static double sum(double[] values) {
        return sum(values.length, i -> values[i]);
    }

    /** The sum of the terms 0 to count - 1. */
    static double sum(int count, IntToDoubleFunction term) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double value = term.applyAsDouble(i);
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return Double.isFinite(lost) ? sum + lost : sum;
    }

    static double mean(double[] values) {
        return sum(values) / values.length;
    }

    static double dot(double[] left, double[] right) {
        return sum(left.length, i -> left[i] * right[i]);
    }

    /** Sum of the squared deviations from the mean. */
    static double squares(double[] values) {
        if (constant(values)) {
            return 0;
        }
        double mean = mean(values);
        return sum(values.length, i -> (values[i] - mean) * (values[i] - mean));
    }

    /** Standard deviation with divisor n - 1; NaN for fewer than two values. */
    static double deviation(double[] values) {
        return values.length < 2 ? Double.NaN : Math.sqrt(squares(values) / (values.length - 1));
    }

    static double smallest(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** Whether all values are the same number. Asked of the values, as a computed variance of 0.1, 0.1, 0.1 is not 0. */
    static boolean constant(double[] values) {
        return smallest(values) >= largest(values);
    }
}

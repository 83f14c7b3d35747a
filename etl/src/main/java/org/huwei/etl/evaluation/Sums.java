package org.huwei.etl.evaluation;

import java.util.function.IntToDoubleFunction;

/**
 * Sums of doubles in which neither the order of the terms nor cancellation costs digits: Neumaier (1974), ZAMM 54,
 * 39-51.
 */
public final class Sums {
    private double sum;
    private double lost;

    /** Adds one value. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** What has been added up. */
    public double value() {
        // What was lost to an infinite sum is no number.
        return Double.isFinite(lost) ? sum + lost : sum;
    }

    /** The sum of some values. */
    public static double sum(double... values) {
        return sum(values.length, i -> values[i]);
    }

    /** The sum of the terms 0 to count - 1. */
    static double sum(int count, IntToDoubleFunction term) {
        Sums sums = new Sums();
        for (int i = 0; i < count; i++) {
            sums.add(term.applyAsDouble(i));
        }
        return sums.value();
    }

    /** The mean of some values; exactly their value when they are all equal, NaN for none. */
    public static double mean(double... values) {
        return values.length > 0 && constant(values) ? values[0] : sum(values) / values.length;
    }

    static double dot(double[] left, double[] right) {
        return sum(left.length, i -> left[i] * right[i]);
    }

    /** The sum of the squared distances from the mean. */
    public static double squares(double... values) {
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

package org.huwei.etl.evaluation;

import java.util.function.DoubleUnaryOperator;

/**
 * Weighted power means of values of which some may be missing (NaN): these are dropped together with their weights.
 * Arithmetic, geometric and harmonic mean are the powers 1, 0 and -1. OECD and JRC (2008), Handbook on Constructing
 * Composite Indicators, 1.7 (aggregation).
 */
public enum WeightedMean {
    /** Σwx / Σw. */
    ARITHMETIC,
    /** exp(Σw ln x / Σw), for values above 0. */
    GEOMETRIC,
    /** Σw / Σ(w/x), for values above 0. */
    HARMONIC;

    /**
     * The mean; NaN where every value with a weight above 0 is missing.
     *
     * @param field the name of the values in a complaint
     * @param weights at least 0, one for each value
     * @throws IllegalArgumentException when a value is 0 or less under the geometric or the harmonic mean
     */
    public double of(String field, double[] values, double[] weights) {
        if (this != ARITHMETIC) {
            requireAbove(field, values, 0, "the " + name().toLowerCase(java.util.Locale.ROOT) + " mean");
        }
        return switch (this) {
            case ARITHMETIC -> weighted(values, weights, x -> x);
            case GEOMETRIC -> Math.exp(weighted(values, weights, Math::log));
            case HARMONIC -> 1 / weighted(values, weights, x -> 1 / x);
        };
    }

    /**
     * The mean (Σ w x^power / Σw)^(1/power); power 0 is the geometric mean.
     *
     * @throws IllegalArgumentException when a value is below 0, or 0 while the power is 0 or less
     */
    public static double power(String field, double[] values, double[] weights, double power) {
        if (power == 0) {
            return GEOMETRIC.of(field, values, weights);
        }
        requireAbove(field, values, power > 0 ? -Double.MIN_VALUE : 0, "the mean of power " + power);
        double[] present = Tables.present(values);
        double unit = power > 0 ? Sums.largest(present) : Sums.smallest(present);
        if (present.length == 0 || unit == 0) {
            return present.length == 0 ? Double.NaN : weighted(values, weights, x -> 0);
        }
        // Relative to the leading value no power overflows, and expm1 keeps the digits of powers near 0.
        double mean = weighted(values, weights, x -> Math.expm1(power * Math.log(x / unit)));
        return unit * Math.exp(Math.log1p(mean) / power);
    }

    /** Σ w f(x) / Σw over the values that are there. */
    private static double weighted(double[] values, double[] weights, DoubleUnaryOperator function) {
        Require.sameLength("weights", weights.length, "x", values.length);
        double total = Sums.sum(values.length, i -> Double.isNaN(values[i]) ? 0 : weights[i]);
        double sum = Sums.sum(
                values.length,
                i -> Double.isNaN(values[i]) || weights[i] == 0 ? 0 : weights[i] * function.applyAsDouble(values[i]));
        return total > 0 ? sum / total : Double.NaN;
    }

    private static void requireAbove(String field, double[] values, double limit, String mean) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= limit) {
                String least = limit < 0 ? "must be at least 0" : "must be above 0";
                throw Require.fault(Require.at(field, i), values[i], least + " for " + mean);
            }
        }
    }
}

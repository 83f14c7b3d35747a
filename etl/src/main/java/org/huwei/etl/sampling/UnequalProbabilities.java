package org.huwei.etl.sampling;

import java.util.OptionalDouble;
import org.huwei.etl.evaluation.Sums;

/**
 * Totals from units drawn with unequal probabilities: Horvitz and Thompson (1952), JASA 47, 663-685; Yates and Grundy
 * (1953) and Sen (1953) for its other variance; Brewer and Donadio (2003), Survey Methodology 29, 189-196, for the one
 * without joint probabilities; Hansen and Hurwitz (1943), Annals of Mathematical Statistics 14, 333-362.
 */
public final class UnequalProbabilities {
    /** How small a sum must be, against that of its terms' sizes, to be nothing but their rounding. */
    private static final double ROUNDING = 1e-14;

    private UnequalProbabilities() {}

    /** The sum of y/pi. */
    public static double total(double[] y, double[] pi) {
        return Sums.sum(expanded(y, pi));
    }

    /** The total over the estimated number of units, the sum of 1/pi. */
    public static double hajekMean(double[] y, double[] pi) {
        Sums size = new Sums();
        for (double probability : pi) {
            size.add(1 / probability);
        }
        return total(y, pi) / size.value();
    }

    /**
     * sqrt(n/(n-1) Σ c (y/pi - mean of y/pi)²), absent for one unit.
     *
     * @param replaced c = 1, as if drawn with replacement; otherwise c = 1 - pi
     */
    public static OptionalDouble standardError(double[] y, double[] pi, boolean replaced) {
        double n = y.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double[] expanded = expanded(y, pi);
        double mean = Sums.mean(expanded);
        Sums sum = new Sums();
        for (int i = 0; i < y.length; i++) {
            double distance = expanded[i] - mean;
            sum.add((replaced ? 1 : 1 - pi[i]) * distance * distance);
        }
        return OptionalDouble.of(Math.sqrt(n / (n - 1) * sum.value()));
    }

    /** The Horvitz-Thompson standard error of the total; absent where its variance is negative. */
    public static OptionalDouble horvitzThompson(double[] y, double[] pi, double[][] joint) {
        double[] expanded = expanded(y, pi);
        Sums sum = new Sums();
        Sums size = new Sums();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                double covariance = i == j ? 1 - pi[i] : 1 - pi[i] * pi[j] / joint[i][j];
                double term = covariance * expanded[i] * expanded[j];
                sum.add(term);
                size.add(Math.abs(term));
            }
        }
        return root(sum.value(), size.value());
    }

    /** The Sen-Yates-Grundy standard error of the total; absent where its variance is negative. */
    public static OptionalDouble yatesGrundySen(double[] y, double[] pi, double[][] joint) {
        double[] expanded = expanded(y, pi);
        Sums sum = new Sums();
        Sums size = new Sums();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = expanded[i] - expanded[j];
                double term = (pi[i] * pi[j] / joint[i][j] - 1) * distance * distance;
                sum.add(term);
                size.add(Math.abs(term));
            }
        }
        return root(sum.value(), size.value());
    }

    /** The standard error of the mean of y/p over draws with replacement; absent for one draw. */
    public static OptionalDouble hansenHurwitz(double[] y, double[] drawProbability) {
        double n = y.length;
        return n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Sums.squares(expanded(y, drawProbability)) / (n * (n - 1))));
    }

    /** y over its probability. */
    public static double[] expanded(double[] y, double[] probabilities) {
        double[] expanded = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            expanded[i] = y[i] / probabilities[i];
        }
        return expanded;
    }

    private static OptionalDouble root(double variance, double size) {
        if (Math.abs(variance) <= ROUNDING * size) {
            return OptionalDouble.of(0);
        }
        return variance < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance));
    }
}

package org.huwei.etl.evaluation;

import java.util.Arrays;

/**
 * Overdispersion of institutions around a target. Spiegelhalter (2005), Handling over-dispersion of performance indicators,
 * Quality and Safety in Health Care 14, 347-351 (winsorised estimate of phi; additive random effects).
 *
 * @param z (Y - target)/s of each institution
 * @param zWinsorised z at least the trim and at most the 1 - trim quantile (R type 7)
 * @param phi mean square of the winsorised z
 * @param tau2 max(0, (N phi - (N - 1))/(Σw - Σw²/Σw)), w = 1/s²
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
public record Overdispersion(double[] z, double[] zWinsorised, double phi, double tau2) {

    /**
     * Proportions on the arcsine scale: Y = asin √(r/n), s = 1/(2√n), target from the totals.
     *
     * @param numerator 0 to the denominator
     * @param denominator above 0
     * @param trim 0 to below 0.5
     */
    public static Overdispersion proportion(double[] numerator, double[] denominator, double trim) {
        Require.sameLength("denominator", denominator.length, "numerator", numerator.length);
        for (int i = 0; i < numerator.length; i++) {
            Require.that(denominator[i] > 0, Require.at("denominator", i), denominator[i], "must be above 0");
            Require.that(
                    numerator[i] >= 0 && numerator[i] <= denominator[i],
                    Require.at("numerator", i),
                    numerator[i],
                    "must lie between 0 and its denominator, " + denominator[i]);
        }
        double all = Sums.sum(denominator);
        double events = Sums.sum(numerator);
        double[] z = new double[numerator.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = 2 * Math.sqrt(denominator[i]) * arc(numerator[i], denominator[i], events, all);
        }
        return of(z, Arrays.stream(denominator).map(n -> 4 * n).toArray(), trim);
    }

    /** asin √(r/n) - asin √(R/N), as one angle whose sine is a difference of whole numbers. */
    private static double arc(double r, double n, double total, double all) {
        double below = Math.sqrt(r * (all - total)) + Math.sqrt(total * (n - r));
        double sine = below == 0 ? 0 : (r * all - total * n) / below / Math.sqrt(n * all);
        double cosine = (Math.sqrt(r * total) + Math.sqrt((n - r) * (all - total))) / Math.sqrt(n * all);
        return Math.atan2(sine, cosine);
    }

    /**
     * Ratios on the root scale: Y = √(O/E), s = 1/(2√E), target 1.
     *
     * @param observed at least 0
     * @param expected above 0
     */
    public static Overdispersion ratio(double[] observed, double[] expected, double trim) {
        Require.sameLength("expected", expected.length, "observed", observed.length);
        double[] z = new double[observed.length];
        for (int i = 0; i < z.length; i++) {
            Require.that(observed[i] >= 0, Require.at("observed", i), observed[i], "must be at least 0");
            Require.that(expected[i] > 0, Require.at("expected", i), expected[i], "must be above 0");
            z[i] = 2 * (observed[i] - expected[i]) / (Math.sqrt(observed[i]) + Math.sqrt(expected[i]));
        }
        return of(z, Arrays.stream(expected).map(e -> 4 * e).toArray(), trim);
    }

    private static Overdispersion of(double[] z, double[] weights, double trim) {
        Require.that(trim >= 0 && trim < 0.5, "trim", trim, "must lie between 0 and below 0.5");
        int n = z.length;
        Require.that(n > 1, "the number of institutions", n, "must be at least 2");
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, trim);
        double high = quantile(sorted, 1 - trim);
        double[] winsorised = Arrays.stream(z)
                .map(value -> Math.min(high, Math.max(low, value)))
                .toArray();
        double squares = Sums.dot(winsorised, winsorised);
        double sum = Sums.sum(weights);
        double tau2 = (squares - (n - 1)) / (sum - Sums.dot(weights, weights) / sum);
        return new Overdispersion(z, winsorised, squares / n, Math.max(0, tau2));
    }

    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = Math.min((int) place, sorted.length - 2);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}

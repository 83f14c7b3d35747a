package org.huwei.etl.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A beta prior for proportions, fitted to y successes in n trials of several units, and what it leaves of each unit's
 * proportion. Griffiths (1973), Biometrics 29, 637-648 (maximum likelihood); Casella (1985), The American Statistician 39,
 * 83-87 (empirical Bayes).
 *
 * @param alpha first parameter
 * @param beta second parameter
 * @param logLikelihood with every constant; only of maximum likelihood
 */
public record BetaBinomial(double alpha, double beta, OptionalDouble logLikelihood) {

    /**
     * Moments: m and v are mean and variance (divisor n - 1) of y/n, and alpha + beta = m(1-m)/v - 1.
     *
     * @throws IllegalArgumentException when y/n has no variance or more than a beta variable can have
     */
    public static BetaBinomial moments(long[] y, long[] n) {
        check(y, n);
        double[] rates = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            rates[i] = (double) y[i] / n[i];
        }
        double mean = Sums.mean(rates);
        double variance = Sums.squares(rates) / (rates.length - 1);
        Require.that(variance > 0, "y/n", "constant", "must have a variance above 0");
        double strength = mean * (1 - mean) / variance - 1;
        Require.that(
                strength > 0, "the variance of y/n", variance, "must be below mean(1 - mean) = " + mean * (1 - mean));
        return new BetaBinomial(mean * strength, (1 - mean) * strength, OptionalDouble.empty());
    }

    /**
     * Maximum likelihood by Newton's method, settled within 1e-13 of each parameter.
     *
     * @throws IllegalArgumentException when there is no maximum at finite parameters
     */
    public static BetaBinomial maximumLikelihood(long[] y, long[] n) {
        check(y, n);
        double successes = Sums.sum(y.length, i -> y[i]);
        double trials = Sums.sum(n.length, i -> n[i]);
        Require.that(successes > 0, "y", "0 throughout", "must be above 0 in at least one unit");
        Require.that(successes < trials, "y", "equal to n throughout", "must be below n in at least one unit");
        double share = successes / trials;
        double start = 10;
        LikelihoodMaximum.Maximum maximum = new LikelihoodMaximum(
                        (alpha, beta) -> likelihood(doubles(y), doubles(n), alpha, beta),
                        "alpha and beta",
                        start * share,
                        start * (1 - share))
                .find();
        return new BetaBinomial(maximum.first(), maximum.second(), OptionalDouble.of(maximum.value()));
    }

    private static LikelihoodMaximum.Point likelihood(double[] y, double[] n, double alpha, double beta) {
        int units = y.length;
        double both = alpha + beta;
        double choices = Sums.sum(
                units, i -> GammaDifferences.logGamma(n[i] - y[i] + 1.0, y[i]) - GammaDifferences.logGamma(1, y[i]));
        double value = Sums.sum(
                units,
                i -> GammaDifferences.logGamma(alpha, y[i])
                        + GammaDifferences.logGamma(beta, n[i] - y[i])
                        - GammaDifferences.logGamma(both, n[i]));
        double first = Sums.sum(units, i -> GammaDifferences.digamma(alpha, y[i]));
        double second = Sums.sum(units, i -> GammaDifferences.digamma(beta, n[i] - y[i]));
        double joint = Sums.sum(units, i -> GammaDifferences.digamma(both, n[i]));
        double curve = Sums.sum(units, i -> GammaDifferences.trigamma(both, n[i]));
        return new LikelihoodMaximum.Point(
                choices + value,
                first - joint,
                second - joint,
                curve - Sums.sum(units, i -> GammaDifferences.trigamma(alpha, y[i])),
                curve,
                curve - Sums.sum(units, i -> GammaDifferences.trigamma(beta, n[i] - y[i])));
    }

    private static double[] doubles(long[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static void check(long[] y, long[] n) {
        Require.sameLength("y", y.length, "n", n.length);
        Require.that(y.length > 1, "y", "an array of 1", "must have at least 2 values");
        for (int i = 0; i < y.length; i++) {
            Require.that(n[i] >= 1, Require.at("n", i), n[i], "must be at least 1");
            Require.that(y[i] >= 0 && y[i] <= n[i], Require.at("y", i), y[i], "must lie between 0 and n, " + n[i]);
        }
    }

    /** The mean of the prior. */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** The standard deviation of the prior. */
    public double sd() {
        return Math.sqrt(mean() * (beta / (alpha + beta)) / (alpha + beta + 1));
    }

    /** The mean of the posterior of a unit. */
    public double posteriorMean(long y, long n) {
        return (alpha + y) / (alpha + beta + n);
    }

    /** Equal-tailed limits of the posterior of a unit. */
    public Interval posterior(long y, long n, Confidence confidence) {
        double a = alpha + y;
        double b = beta + (n - y);
        return new Interval(Quantiles.betaLower(a, b, confidence.tail()), Quantiles.betaUpper(a, b, confidence.tail()));
    }
}

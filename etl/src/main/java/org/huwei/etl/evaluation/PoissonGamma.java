package org.huwei.etl.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A gamma prior for relative risks, fitted to observed and expected counts of several units, and what it leaves of each
 * unit's risk. Clayton and Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks for use in disease
 * mapping, Biometrics 43, 671-681, section 3.
 *
 * @param shape of the prior
 * @param rate of the prior; its mean is shape/rate
 * @param logLikelihood with every constant; only of maximum likelihood
 */
public record PoissonGamma(double shape, double rate, OptionalDouble logLikelihood) {
    private static final int STEPS = 1_000_000;
    private static final double SETTLED = 1e-15;
    private static final double TOLERANCE = 1e-12;
    private static final double LARGEST = 1e9;

    /**
     * Moments, iterated until shape and rate change by no more than 1e-12 of themselves: shape/rate is the mean t of the
     * posterior means, shape/rate² is Σ (1 + rate/E)(posterior mean - t)²/(n - 1).
     *
     * @throws IllegalArgumentException when the risks vary no more than chance
     */
    public static PoissonGamma moments(long[] observed, double[] expected) {
        check(observed, expected);
        PoissonGamma prior = start(observed, expected);
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            PoissonGamma next = prior.improved(observed, expected);
            double change = Math.max(
                    Math.abs(next.shape - prior.shape) / next.shape, Math.abs(next.rate - prior.rate) / next.rate);
            Require.that(
                    next.rate < LARGEST && next.rate > 0,
                    "fit",
                    "\"moments\"",
                    "must find a rate below 1e9, and the ratios of observed to expected vary no more than by chance");
            prior = next;
            if (change <= SETTLED || (change <= TOLERANCE && change >= last)) {
                return prior;
            }
            last = change;
        }
        throw Require.fault("fit", "\"moments\"", "must settle within 1e-12, and does not for these data: take \"ml\"");
    }

    private PoissonGamma improved(long[] observed, double[] expected) {
        double[] means = new double[observed.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = posteriorMean(observed[i], expected[i]);
        }
        double t = Sums.mean(means);
        double variance = Sums.sum(means.length, i -> (1 + rate / expected[i]) * (means[i] - t) * (means[i] - t))
                / (means.length - 1);
        return new PoissonGamma(t * t / variance, t / variance, OptionalDouble.empty());
    }

    /**
     * Maximum likelihood by Newton's method, settled within 1e-13 of each parameter.
     *
     * @throws IllegalArgumentException when there is no maximum at finite parameters
     */
    public static PoissonGamma maximumLikelihood(long[] observed, double[] expected) {
        check(observed, expected);
        PoissonGamma start = start(observed, expected);
        double[] counts = Arrays.stream(observed).asDoubleStream().toArray();
        LikelihoodMaximum.Maximum maximum = new LikelihoodMaximum(
                        (shape, rate) -> likelihood(counts, expected, shape, rate),
                        "shape and rate",
                        start.shape,
                        start.rate)
                .find();
        return new PoissonGamma(maximum.first(), maximum.second(), OptionalDouble.of(maximum.value()));
    }

    private static PoissonGamma start(long[] observed, double[] expected) {
        double crude = Sums.sum(observed.length, i -> observed[i]) / Sums.sum(expected);
        return new PoissonGamma(4, 4 / crude, OptionalDouble.empty());
    }

    private static LikelihoodMaximum.Point likelihood(double[] o, double[] e, double shape, double rate) {
        int units = o.length;
        double value = Sums.sum(
                units,
                i -> GammaDifferences.logGamma(shape, o[i])
                        - GammaDifferences.logGamma(1, o[i])
                        - shape * Math.log1p(e[i] / rate)
                        + o[i] * Math.log(e[i] / (rate + e[i])));
        double byShape = Sums.sum(units, i -> GammaDifferences.digamma(shape, o[i]) - Math.log1p(e[i] / rate));
        double byRate = Sums.sum(units, i -> (shape * e[i] - rate * o[i]) / (rate * (rate + e[i])));
        double shapeShape = -Sums.sum(units, i -> GammaDifferences.trigamma(shape, o[i]));
        double shapeRate = Sums.sum(units, i -> e[i] / (rate * (rate + e[i])));
        double rateRate = Sums.sum(units, i -> (shape + o[i]) / square(rate + e[i]) - shape / square(rate));
        return new LikelihoodMaximum.Point(value, byShape, byRate, shapeShape, shapeRate, rateRate);
    }

    private static double square(double value) {
        return value * value;
    }

    static void check(long[] observed, double[] expected) {
        Require.sameLength("expected", expected.length, "observed", observed.length);
        Require.that(observed.length > 1, "observed", "an array of 1", "must have at least 2 values");
        for (int i = 0; i < observed.length; i++) {
            Require.that(observed[i] >= 0, Require.at("observed", i), observed[i], "must be at least 0");
            Require.that(expected[i] > 0, Require.at("expected", i), expected[i], "must be above 0");
        }
        double total = Sums.sum(observed.length, i -> observed[i]);
        Require.that(total > 0, "observed", "0 throughout", "must be above 0 in at least one unit");
    }

    /** The mean of the posterior of a unit. */
    public double posteriorMean(long observed, double expected) {
        return (shape + observed) / (rate + expected);
    }

    /** Equal-tailed limits of the posterior of a unit. */
    public Interval posterior(long observed, double expected, Confidence confidence) {
        double exposure = rate + expected;
        return new Interval(
                Quantiles.gammaLower(shape + observed, confidence.tail()) / exposure,
                Quantiles.gammaUpper(shape + observed, confidence.tail()) / exposure);
    }
}

package org.huwei.etl.evaluation;

/**
 * Global empirical Bayes estimates without a distribution. Marshall (1991), Mapping disease and mortality rates using
 * empirical Bayes estimators, Applied Statistics 40, 283-294, section 2.
 *
 * @param m mean: Σ observed / Σ expected
 * @param s2 Σ expected (ratio - m)² / Σ expected
 * @param a prior variance: s2 - m/(mean of expected), not below 0
 */
public record MarshallShrinkage(double m, double s2, double a) {

    /** Fits mean and variance to counts of at least 0, expected above 0. */
    public static MarshallShrinkage of(long[] observed, double[] expected) {
        PoissonGamma.check(observed, expected);
        double all = Sums.sum(expected);
        double m = Sums.sum(observed.length, i -> observed[i]) / all;
        double s2 = Sums.sum(observed.length, i -> {
                    double distance = observed[i] / expected[i] - m;
                    return expected[i] * distance * distance;
                })
                / all;
        return new MarshallShrinkage(m, s2, Math.max(0, s2 - m / (all / observed.length)));
    }

    /** m + a/(a + m/expected) (ratio - m). */
    public double posteriorMean(long observed, double expected) {
        return m + a / (a + m / expected) * (observed / expected - m);
    }
}

package org.huwei.etl.evaluation;

/** Quantiles of the F distribution by those of the beta distribution, which keep their digits in both tails. */
final class FisherF {
    private FisherF() {}

    /** The value above which the probability {@code tail} lies, for degrees of freedom above 0. */
    static double upperQuantile(double tail, double numerator, double denominator) {
        double share = Quantiles.betaUpper(numerator / 2, denominator / 2, tail);
        // 1 - share from its own quantile: near 1 the difference has no digits left.
        double rest = Quantiles.betaLower(denominator / 2, numerator / 2, tail);
        return denominator * share / (numerator * rest);
    }
}

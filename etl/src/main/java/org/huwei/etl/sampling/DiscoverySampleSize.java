package org.huwei.etl.sampling;

import java.math.BigDecimal;

/**
 * The smallest sample that shows at least one of the critical errors with the wanted probability: the first n with
 * 1 - C(N-K, n)/C(N, n) >= confidence. Arkin (1984), Handbook of Sampling for Auditing and Accounting, discovery sampling.
 */
public final class DiscoverySampleSize {
    /**
     * A plan.
     *
     * @param n the sample size
     * @param detectionProbability the probability that the sample holds at least one critical error
     */
    public record Plan(long n, double detectionProbability) {}

    private DiscoverySampleSize() {}

    /**
     * The plan; there always is one, as the whole population shows every error.
     *
     * @param size units of the population, 1 to 2^53
     * @param errors critical errors in it, 1 to size
     * @param risk 1 - confidence, in (0, 1)
     */
    public static Plan of(long size, long errors, BigDecimal risk) {
        Tails tails = new Tails.Hypergeometric(size, errors);
        long n = SampleSizes.first(1, size - errors + 1, drawn -> tails.compareAtMost(drawn, 0, risk) <= 0);
        return new Plan(n, tails.atLeast(n, 1));
    }
}

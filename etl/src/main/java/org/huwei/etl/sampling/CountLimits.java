package org.huwei.etl.sampling;

import java.math.BigDecimal;

/**
 * Exact limits for the number of errors in a finite population from those in a sample: the counts K that neither
 * one-sided hypergeometric test rejects. Buonaccorsi (1987), A note on confidence intervals for proportions in finite
 * populations, The American Statistician 41, 215-218.
 *
 * @param lower the smallest K with P(X >= x; N, K, n) > tail
 * @param upper the largest K with P(X <= x; N, K, n) > tail
 */
public record CountLimits(long lower, long upper) {

    /**
     * The limits with the same probability on each side.
     *
     * @param size units of the population, 1 to 2^53
     * @param n units of the sample, 1 to size
     * @param errors errors in the sample, 0 to n
     * @param tail probability on each side, in (0, 1)
     */
    public static CountLimits of(long size, long n, long errors, BigDecimal tail) {
        long most = size - (n - errors);
        long lower = SampleSizes.first(
                errors, most, k -> new Tails.Hypergeometric(size, k).compareAtLeast(n, errors, tail) > 0);
        long rejected = SampleSizes.first(
                errors,
                most + 1,
                k -> k > most || new Tails.Hypergeometric(size, k).compareAtMost(n, errors, tail) <= 0);
        return new CountLimits(lower, rejected - 1);
    }
}

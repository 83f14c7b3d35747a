package org.huwei.etl.sampling;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** How probably an attribute sample holds no more errors than allowed, given the errors there truly are. */
public final class OperatingCharacteristic {

    private OperatingCharacteristic() {}

    /**
     * For a population without end.
     *
     * @param n sample size
     * @param allowed errors allowed in the sample
     * @param rate true share of errors, 0 to 1
     * @throws IllegalArgumentException when the rate is outside
     */
    public static double binomial(long n, long allowed, double rate) {
        return BinomialDistribution.of(Math.toIntExact(n), rate).cumulativeProbability(Math.toIntExact(allowed));
    }

    /**
     * For a population of a known size.
     *
     * @param size units of the population
     * @param errors errors there truly are, 0 to size
     * @param n sample size, at most size
     * @param allowed errors allowed in the sample
     * @throws IllegalArgumentException when n or errors exceed the size
     */
    public static double hypergeometric(long size, long errors, long n, long allowed) {
        return HypergeometricDistribution.of(Math.toIntExact(size), Math.toIntExact(errors), Math.toIntExact(n))
                .cumulativeProbability(Math.toIntExact(allowed));
    }
}

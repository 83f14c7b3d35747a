package org.huwei.etl.evaluation;

import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Distribution of a count: probabilities from the side asked for, so that a small tail keeps its digits, and quantiles for
 * which a tie is a tie (P(R &lt;= 0) = 0.1³ reaches 0.001, although 0.1³ in binary may fall short of it).
 */
final class Counts {
    private static final double TIED = 1e-12;

    private final DiscreteDistribution probabilities;
    private final LongToDoubleFunction atMost;
    private final LongToDoubleFunction above;
    private final long end;

    private Counts(
            DiscreteDistribution probabilities, LongToDoubleFunction atMost, LongToDoubleFunction above, long end) {
        this.probabilities = probabilities;
        this.atMost = atMost;
        this.above = above;
        this.end = end;
    }

    /** Successes in n trials (1 to 2^31 - 1) of probability p (0 to 1). */
    static Counts binomial(int n, double p) {
        return new Counts(
                BinomialDistribution.of(n, p),
                r -> p == 0
                        ? 1
                        : p == 1
                                ? 0
                                : BetaDistribution.of(r + 1.0, n - (double) r).survivalProbability(p),
                r -> p == 0
                        ? 0
                        : p == 1
                                ? 1
                                : BetaDistribution.of(r + 1.0, n - (double) r).cumulativeProbability(p),
                n);
    }

    /** A Poisson count of a mean above 0 and below 10^9. */
    static Counts poisson(double mean) {
        return new Counts(
                PoissonDistribution.of(mean),
                r -> GammaDistribution.of(r + 1.0, 1).survivalProbability(mean),
                r -> GammaDistribution.of(r + 1.0, 1).cumulativeProbability(mean),
                (long) Math.ceil(mean + 60 * Math.sqrt(mean) + 60));
    }

    /** P(R = r). */
    double probability(long r) {
        return probabilities.probability(Math.toIntExact(r));
    }

    /** P(R &lt;= r). */
    double atMost(long r) {
        return r < 0 ? 0 : r >= end ? 1 : atMost.applyAsDouble(r);
    }

    /** P(R &gt; r). */
    double above(long r) {
        return r < 0 ? 1 : r >= end ? 0 : above.applyAsDouble(r);
    }

    /** P(R &gt;= r), without the end that quantiles stop at. */
    double atLeast(long r) {
        return r <= 0 ? 1 : r > end && probabilities instanceof BinomialDistribution ? 0 : above.applyAsDouble(r - 1);
    }

    /** The smallest r with P(R &lt;= r) &gt;= p for a lower p, or P(R &gt; r) &lt;= 1 - p given as the tail of an upper one. */
    long quantile(double tail, boolean lower) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean reached = lower ? atMost(middle) >= tail * (1 - TIED) : above(middle) <= tail * (1 + TIED);
            if (reached) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The quantile r less the part of P(R = r) by which P(R &lt;= r) goes beyond p. */
    double interpolatedQuantile(double tail, boolean lower) {
        long r = quantile(tail, lower);
        double beyond = lower ? atMost(r) - tail : tail - above(r);
        return r - beyond / probability(r);
    }
}

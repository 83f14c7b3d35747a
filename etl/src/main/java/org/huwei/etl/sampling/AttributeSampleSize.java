package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The smallest sample that shows, at a level of confidence, that the errors stay below a tolerable share although some
 * are found: the first n with P(X <= k) <= 1 - confidence at the tolerable share. AICPA, Audit Guide: Audit Sampling,
 * appendix A (binomial); for a finite population the count of errors in the sample is hypergeometric.
 *
 * <p>With an expected rate the number allowed, k = ceil(n rate), grows with n, so a larger n may fail again: the search
 * goes over k, within which the risk falls with n. Past the first thousand k it doubles k to where the risk is met and
 * looks back over all k within the reach of the rounding of n.
 */
public final class AttributeSampleSize {
    private static final long LARGEST = 1L << 53;
    private static final long PLAIN = 1000;

    /**
     * A plan.
     *
     * @param n the sample size
     * @param allowedErrors errors that the sample may hold
     * @param achievedRisk P(X <= allowedErrors) at the tolerable share, at most 1 - confidence
     */
    public record Plan(long n, long allowedErrors, double achievedRisk) {}

    private final Tails tails;
    private final long most;
    private final BigDecimal risk;

    private AttributeSampleSize(Tails tails, long most, BigDecimal risk) {
        this.tails = tails;
        this.most = most;
        this.risk = risk;
    }

    /**
     * Plans for a population without end.
     *
     * @param tolerableRate from 0 to 1
     * @param risk 1 - confidence, in (0, 1)
     */
    public static AttributeSampleSize infinite(BigDecimal tolerableRate, BigDecimal risk) {
        return new AttributeSampleSize(new Tails.Binomial(tolerableRate), LARGEST, risk);
    }

    /**
     * Plans for a finite population.
     *
     * @param size its units, 1 to 2^53
     * @param tolerableErrors how many of them may be errors, 0 to size
     * @param risk 1 - confidence, in (0, 1)
     */
    public static AttributeSampleSize finite(long size, long tolerableErrors, BigDecimal risk) {
        return new AttributeSampleSize(new Tails.Hypergeometric(size, tolerableErrors), size, risk);
    }

    /** The plan that allows a number of errors, when there is one. */
    public Optional<Plan> withErrors(long allowed) {
        long n = SampleSizes.firstByDoubling(Math.max(1, allowed), most, size -> accepts(size, allowed));
        return accepts(n, allowed) ? Optional.of(plan(n, allowed)) : Optional.empty();
    }

    /**
     * The plan that allows ceil(n rate) errors, when there is one.
     *
     * @param rate expected share of errors, from 0 to 1
     */
    public Optional<Plan> withRate(BigDecimal rate) {
        if (rate.signum() == 0) {
            return withErrors(0);
        }
        long last = allowed(most, rate);
        Optional<Plan> plan = firstBlock(1, Math.min(PLAIN, last), rate);
        if (plan.isPresent() || last <= PLAIN || tails.mean(1) <= rate.doubleValue()) {
            return plan;
        }
        long reached = SampleSizes.firstByDoubling(PLAIN + 1, last, k -> accepts(end(k, rate), k));
        return firstBlock(Math.max(PLAIN + 1, reached - reach(rate)), last, rate, reached + reach(rate));
    }

    private Optional<Plan> firstBlock(long from, long to, BigDecimal rate) {
        return firstBlock(from, to, rate, to);
    }

    private Optional<Plan> firstBlock(long from, long last, BigDecimal rate, long to) {
        for (long k = from; k <= Math.min(last, to); k++) {
            long end = end(k, rate);
            long allowed = k;
            if (accepts(end, k)) {
                long start = Math.max(1, end(k - 1, rate) + 1);
                return Optional.of(plan(SampleSizes.first(start, end, n -> accepts(n, allowed)), k));
            }
        }
        return Optional.empty();
    }

    /** How many k the rounding of n may shift the answer by: one unit of n is worth t e / (t - e) of them. */
    private long reach(BigDecimal rate) {
        double expected = rate.doubleValue();
        double tolerable = tails.mean(1);
        return 10 + (long) Math.min(2e4, Math.ceil(2 * tolerable * expected / (tolerable - expected)));
    }

    /** The largest n of which ceil(n rate) is at most k. */
    private long end(long k, BigDecimal rate) {
        BigDecimal end = BigDecimal.valueOf(k).divide(rate, 0, RoundingMode.FLOOR);
        return end.min(BigDecimal.valueOf(most)).longValueExact();
    }

    private static long allowed(long n, BigDecimal rate) {
        return BigDecimal.valueOf(n)
                .multiply(rate)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private boolean accepts(long n, long allowed) {
        return n > 0 && tails.compareAtMost(n, allowed, risk) <= 0;
    }

    private Plan plan(long n, long allowed) {
        return new Plan(n, allowed, tails.atMost(n, allowed));
    }
}

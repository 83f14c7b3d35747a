package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The first sample size at which the exact two-sided limits of the population's error rate lie no further apart than
 * wanted, when the sample's errors are what was anticipated, rounded half up.
 *
 * <p>The width falls with n but for the rounding of the errors and of the counts, so a larger n may fail again. Up to a
 * few hundred every n is tried; past them a search by doubling finds where the width is met, and every n within twice the
 * reach of both roundings before it is tried.
 */
public final class PrecisionSampleSize {
    private static final long PLAIN = 300;

    /**
     * A plan.
     *
     * @param n the sample size
     * @param errors the errors anticipated in it
     * @param limits the limits they give
     */
    public record Plan(long n, long errors, CountLimits limits) {}

    private final long size;
    private final BigDecimal rate;
    private final BigDecimal tail;
    private final BigDecimal widest;

    private PrecisionSampleSize(long size, BigDecimal rate, BigDecimal tail, BigDecimal range) {
        this.size = size;
        this.rate = rate;
        this.tail = tail;
        this.widest = range.multiply(BigDecimal.valueOf(size));
    }

    /**
     * The plan; there always is one, as the whole population leaves nothing open.
     *
     * @param size units of the population, 1 to 2^53
     * @param rate anticipated share of errors, from 0 to 1
     * @param tail probability on each side, in (0, 1/2)
     * @param range widest distance of the limits as a share of the population, from 0 to 1
     */
    public static Plan of(long size, BigDecimal rate, BigDecimal tail, BigDecimal range) {
        return new PrecisionSampleSize(size, rate, tail, range).plan();
    }

    private Plan plan() {
        for (long n = 1; n <= Math.min(PLAIN, size); n++) {
            if (narrow(n)) {
                return at(n);
            }
        }
        long reached = SampleSizes.firstByDoubling(PLAIN + 1, size, this::narrow);
        for (long n = Math.max(PLAIN + 1, reached - reach(reached)); n < reached; n++) {
            if (narrow(n)) {
                return at(n);
            }
        }
        return at(reached);
    }

    /** One error more or less shifts n by 1/p(1-p), one count more or less by 2 n over the width in counts. */
    private long reach(long n) {
        double spread = Math.max(rate.doubleValue() * (1 - rate.doubleValue()), 1.0 / n);
        double counts = 8.0 * n / Math.max(1, widest.doubleValue());
        return 20 + (long) Math.min(n, 2 / spread + counts);
    }

    private boolean narrow(long n) {
        CountLimits limits = at(n).limits();
        return BigDecimal.valueOf(limits.upper() - limits.lower()).compareTo(widest) <= 0;
    }

    private Plan at(long n) {
        long errors = BigDecimal.valueOf(n)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Plan(n, errors, CountLimits.of(size, n, errors, tail));
    }
}

package org.huwei.etl.sampling;

import java.math.BigDecimal;

/**
 * Cumulated probabilities of the number of errors in a sample: hypergeometric for a finite population, binomial for one
 * without end. Sums run from the point away from the centre, so that a small tail keeps all its digits.
 *
 * <p>A decision against a limit such as 1 - 0.95 is taken on the doubles unless they agree to 1e-10; then
 * {@link ExactTails} decides in decimal, so that a tie is a tie.
 */
sealed interface Tails {
    /** How near to its limit a probability in binary must be for the decimals to decide. */
    double NEAR = 1e-10;

    /** P(X = x) in a sample of n. */
    double point(long n, long x);

    /** The factor from P(X = x) to P(X = x - 1) in a sample of n. */
    double ratioDown(long n, double x);

    /** The mean number of errors in a sample of n. */
    double mean(long n);

    /** The least number of errors that a sample of n can hold. */
    long least(long n);

    /** The largest number of errors that a sample of n can hold. */
    long most(long n);

    /** P(X <= x) to 100 digits. */
    BigDecimal exactAtMost(long n, long x);

    /** P(X <= x) in a sample of n. */
    default double atMost(long n, long x) {
        if (x < least(n)) {
            return 0;
        }
        if (x >= most(n)) {
            return 1;
        }
        return x < mean(n) ? sumDown(n, x) : 1 - sumUp(n, x + 1);
    }

    /** P(X >= x) in a sample of n. */
    default double atLeast(long n, long x) {
        if (x <= least(n)) {
            return 1;
        }
        if (x > most(n)) {
            return 0;
        }
        return x > mean(n) ? sumUp(n, x) : 1 - sumDown(n, x - 1);
    }

    /** Compares P(X <= x) with a limit; equal only when they are equal as decimals. */
    default int compareAtMost(long n, long x, BigDecimal limit) {
        double tail = atMost(n, x);
        double bound = limit.doubleValue();
        if (Math.abs(tail - bound) > NEAR * bound || x < least(n) || x >= most(n)) {
            return Double.compare(tail, bound);
        }
        return ExactTails.compare(exactAtMost(n, x), limit);
    }

    /** Compares P(X >= x) with a limit; equal only when they are equal as decimals. */
    default int compareAtLeast(long n, long x, BigDecimal limit) {
        double tail = atLeast(n, x);
        double bound = limit.doubleValue();
        if (Math.abs(tail - bound) > NEAR * bound || x <= least(n) || x > most(n)) {
            return Double.compare(tail, bound);
        }
        return ExactTails.compare(BigDecimal.ONE.subtract(exactAtMost(n, x - 1)), limit);
    }

    private double sumDown(long n, long from) {
        double sum = 1;
        double term = 1;
        for (long x = from; x > least(n); x--) {
            term *= ratioDown(n, x);
            sum += term;
            if (term < sum * 1e-18) {
                break;
            }
        }
        return point(n, from) * sum;
    }

    private double sumUp(long n, long from) {
        double sum = 1;
        double term = 1;
        for (long x = from + 1; x <= most(n); x++) {
            term /= ratioDown(n, x);
            sum += term;
            if (term < sum * 1e-18) {
                break;
            }
        }
        return point(n, from) * sum;
    }

    /** A population without end. */
    final class Binomial implements Tails {
        private final BigDecimal rate;
        private final double p;
        private final double q;

        /** A population with this share of errors, from 0 to 1. */
        Binomial(BigDecimal rate) {
            this.rate = rate;
            this.p = rate.doubleValue();
            this.q = BigDecimal.ONE.subtract(rate).doubleValue();
        }

        @Override
        public double point(long n, long x) {
            return PointProbability.binomial(x, n, p, q);
        }

        @Override
        public double ratioDown(long n, double x) {
            return x * q / ((n - x + 1) * p);
        }

        @Override
        public double mean(long n) {
            return n * p;
        }

        @Override
        public long least(long n) {
            return q == 0 ? n : 0;
        }

        @Override
        public long most(long n) {
            return p == 0 ? 0 : n;
        }

        @Override
        public BigDecimal exactAtMost(long n, long x) {
            return ExactTails.binomial(n, rate, x);
        }
    }

    /**
     * A finite population.
     *
     * @param size its units, up to 2^53
     * @param errors how many of them are errors
     */
    record Hypergeometric(long size, long errors) implements Tails {
        @Override
        public double point(long n, long x) {
            return PointProbability.hypergeometric(size, errors, n, x);
        }

        @Override
        public double ratioDown(long n, double x) {
            return x * (size - errors - n + x) / ((errors - x + 1) * (n - x + 1));
        }

        @Override
        public double mean(long n) {
            return (double) n * errors / size;
        }

        @Override
        public long least(long n) {
            return Math.max(0, n - (size - errors));
        }

        @Override
        public long most(long n) {
            return Math.min(n, errors);
        }

        @Override
        public BigDecimal exactAtMost(long n, long x) {
            return ExactTails.hypergeometric(size, errors, n, x);
        }
    }
}

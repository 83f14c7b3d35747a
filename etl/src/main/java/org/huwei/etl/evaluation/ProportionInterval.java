package org.huwei.etl.evaluation;

import java.util.Locale;

/**
 * Intervals for a proportion from x successes in n trials. Every method gives limits in [0, 1]; all but Jeffreys are
 * exactly 0 below at x = 0 and (but Agresti-Coull, which is cut there) exactly 1 above at x = n.
 *
 * @see <a href="https://doi.org/10.1214/ss/1009213286">Brown, Cai and DasGupta (2001), Interval estimation for a
 *     binomial proportion, Statistical Science 16</a>
 */
public enum ProportionInterval {
    /** Wilson (1927): the proportions that the score test does not reject. */
    WILSON {
        @Override
        Interval limits(long x, long n, Confidence confidence) {
            double p = (double) x / n;
            double upper = scoreUpper(p, n, confidence.z());
            return new Interval(scoreLower(p, n, confidence.z(), upper), x == n ? 1 : upper);
        }
    },
    /** Wilson with the continuity correction min(1/2, |x - n/2|), as R's prop.test gives it for one sample. */
    WILSON_CONTINUITY {
        @Override
        Interval limits(long x, long n, Confidence confidence) {
            double correction = Math.min(0.5, Math.abs(x - n / 2.0));
            double low = (x - correction) / n;
            double high = (x + correction) / n;
            double z = confidence.z();
            double lower = low <= 0 ? 0 : scoreLower(low, n, z, scoreUpper(low, n, z));
            return new Interval(lower, high >= 1 ? 1 : scoreUpper(high, n, z));
        }
    },
    /** Clopper and Pearson (1934): the proportions that neither exact one-sided binomial test rejects. */
    CLOPPER_PEARSON {
        @Override
        Interval limits(long x, long n, Confidence confidence) {
            double lower = x == 0 ? 0 : Quantiles.betaLower(x, n - x + 1.0, confidence.tail());
            double upper = x == n ? 1 : Quantiles.betaUpper(x + 1.0, n - x, confidence.tail());
            return new Interval(lower, upper);
        }
    },
    /** Agresti and Coull (1998): the Wald interval after adding z²/2 successes and z²/2 failures, cut to [0, 1]. */
    AGRESTI_COULL {
        @Override
        Interval limits(long x, long n, Confidence confidence) {
            double z = confidence.z();
            double trials = n + z * z;
            double p = (x + z * z / 2) / trials;
            double reach = z * Math.sqrt(p * (1 - p) / trials);
            return new Interval(Math.max(0, p - reach), Math.min(1, p + reach));
        }
    },
    /** Jeffreys: equal-tailed quantiles of beta(x + 1/2, n - x + 1/2), left as they are at x = 0 and x = n. */
    JEFFREYS {
        @Override
        Interval limits(long x, long n, Confidence confidence) {
            double a = x + 0.5;
            double b = n - x + 0.5;
            return new Interval(
                    Quantiles.betaLower(a, b, confidence.tail()), Quantiles.betaUpper(a, b, confidence.tail()));
        }
    };

    private static final long LARGEST = 1L << 53;

    abstract Interval limits(long x, long n, Confidence confidence);

    /**
     * The two-sided interval.
     *
     * @param x successes, 0 to n
     * @param n trials, 1 to 2^53
     * @throws IllegalArgumentException when x or n lies outside its range
     */
    public Interval of(long x, long n, Confidence confidence) {
        if (n < 1 || n > LARGEST) {
            throw new IllegalArgumentException("n is " + n + " but must lie between 1 and 2^53.");
        }
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("x is " + x + " but must lie between 0 and n = " + n + ".");
        }
        return limits(x, n, confidence);
    }

    /** The two-sided Wilson interval; see {@link #of}. */
    public static Interval wilson(long x, long n, double confidence) {
        return WILSON.of(x, n, Confidence.of(confidence));
    }

    /** The name of the method in the JSON contract: wilson, wilson-continuity, clopper-pearson, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Larger root of the score equation at the proportion p; a sum of positive terms, so no digit is lost. */
    private static double scoreUpper(double p, double n, double z) {
        return (2 * n * p + z * z + z * Math.sqrt(z * z + 4 * n * p * (1 - p))) / (2 * (n + z * z));
    }

    /** Smaller root, from the product of both (Vieta): exactly 0 at 0, where the textbook difference cancels. */
    private static double scoreLower(double p, double n, double z, double upperRoot) {
        return p * p / ((1 + z * z / n) * upperRoot);
    }
}

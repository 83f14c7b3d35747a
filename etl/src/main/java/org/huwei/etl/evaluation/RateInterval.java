package org.huwei.etl.evaluation;

import java.util.OptionalDouble;

/**
 * Intervals for the mean of a Poisson count. Divide the limits by the exposure (child-years, expected events) for a
 * rate or a ratio.
 */
public final class RateInterval {
    private static final long LARGEST = 1L << 53;

    /**
     * Byar's limits.
     *
     * @param lower absent where the formula gives none: at count 0 and where it falls below 0
     * @param upper the upper limit
     */
    public record ByarLimits(OptionalDouble lower, double upper) {}

    private RateInterval() {}

    /**
     * The exact two-sided interval of Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28:
     * gamma quantiles with shapes count and count + 1; the lower limit at count 0 is exactly 0.
     *
     * @param count observed events, 0 to 2^53
     * @throws IllegalArgumentException when the count or the level lies outside its range
     */
    public static Interval exact(long count, double confidence) {
        return exact(count, Confidence.of(confidence));
    }

    /** The exact two-sided interval; see {@link #exact(long, double)}. */
    public static Interval exact(long count, Confidence confidence) {
        check(count);
        double lower = count == 0 ? 0 : Quantiles.gammaLower(count, confidence.tail());
        return new Interval(lower, Quantiles.gammaUpper(count + 1.0, confidence.tail()));
    }

    /**
     * Byar's approximation of the exact limits: Breslow and Day (1987), Statistical Methods in Cancer Research II,
     * IARC Scientific Publications 82, section 2.3.
     *
     * @param count observed events, 0 to 2^53
     * @throws IllegalArgumentException when the count lies outside its range
     */
    public static ByarLimits byar(long count, Confidence confidence) {
        check(count);
        double above = count + 1.0;
        double upper = above * cube(1 - 1 / (9 * above) + confidence.z() / (3 * Math.sqrt(above)));
        if (count == 0) {
            return new ByarLimits(OptionalDouble.empty(), upper);
        }
        double lower = count * cube(1 - 1 / (9.0 * count) - confidence.z() / (3 * Math.sqrt(count)));
        return new ByarLimits(lower < 0 ? OptionalDouble.empty() : OptionalDouble.of(lower), upper);
    }

    private static void check(long count) {
        if (count < 0 || count > LARGEST) {
            throw new IllegalArgumentException("count is " + count + " but must lie between 0 and 2^53.");
        }
    }

    private static double cube(double base) {
        return base * base * base;
    }
}

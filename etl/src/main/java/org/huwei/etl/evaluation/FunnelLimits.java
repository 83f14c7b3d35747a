package org.huwei.etl.evaluation;

/**
 * Control limits of a funnel plot at p = 0.001, 0.025, 0.975 and 0.999. Spiegelhalter (2005), Funnel plots for comparing
 * institutional performance, Statistics in Medicine 24, 1185-1202, section 2 and appendix A.1 (interpolated limits).
 *
 * @param l998 at 0.001
 * @param l95 at 0.025
 * @param u95 at 0.975
 * @param u998 at 0.999
 */
public record FunnelLimits(double l998, double l95, double u95, double u998) {
    private static final double OUTER = 0.001;
    private static final double INNER = 0.025;

    /** How the limits are found. */
    public enum Formula {
        /** The smallest r with P(R &lt;= r) &gt;= p. */
        EXACT_INTEGER,
        /** r - (P(R &lt;= r) - p)/P(R = r), cut at 0 and for proportions at 1. */
        EXACT_INTERPOLATED,
        /** Target plus normal deviate times standard error, not cut. */
        NORMAL,
        /** Quantiles of chi square, for counts with target 1. */
        CHI_SQUARE
    }

    /**
     * Tails of an observed count at the target.
     *
     * @param lower P(R &lt;= observed)
     * @param upper P(R &gt;= observed)
     */
    public record Tails(double lower, double upper) {}

    private interface Limit {
        double at(double tail, boolean lower);
    }

    /**
     * Limits of a proportion.
     *
     * @param n 1 to 2^31 - 1
     * @param target 0 to 1
     */
    public static FunnelLimits proportion(long n, double target, Formula formula) {
        Require.that(n >= 1 && n <= Integer.MAX_VALUE, "n", n, "must lie between 1 and 2147483647");
        Require.that(target >= 0 && target <= 1, "target", target, "must lie between 0 and 1");
        Counts counts = Counts.binomial((int) n, target);
        double error = Math.sqrt(target * (1 - target) / n);
        return switch (formula) {
            case EXACT_INTEGER -> limits((tail, lower) -> (double) counts.quantile(tail, lower) / n);
            case EXACT_INTERPOLATED ->
                limits((tail, lower) -> Math.max(0, Math.min(1, counts.interpolatedQuantile(tail, lower) / n)));
            case NORMAL -> limits((tail, lower) -> target + deviate(tail, lower) * error);
            case CHI_SQUARE -> throw Require.fault("method", "\"chi-square\"", "must go with expected, not with n");
        };
    }

    /**
     * Limits of a count over what is expected.
     *
     * @param expected above 0 and below 10^9
     * @param target above 0; the mean of the count is target times expected
     */
    public static FunnelLimits ratio(double expected, double target, Formula formula) {
        Require.that(expected > 0 && expected < 1e9, "expected", expected, "must lie between 0 and 10^9");
        Require.that(target > 0 && target * expected < 1e9, "target", target, "must be above 0");
        Require.that(formula != Formula.CHI_SQUARE || target == 1, "target", target, "must be 1 for chi-square");
        Counts counts = Counts.poisson(target * expected);
        double error = Math.sqrt(target / expected);
        return switch (formula) {
            case EXACT_INTEGER -> limits((tail, lower) -> counts.quantile(tail, lower) / expected);
            case EXACT_INTERPOLATED ->
                limits((tail, lower) -> Math.max(0, counts.interpolatedQuantile(tail, lower) / expected));
            case NORMAL -> limits((tail, lower) -> target + deviate(tail, lower) * error);
            case CHI_SQUARE ->
                limits((tail, lower) ->
                        (lower ? Quantiles.gammaLower(expected, tail) : Quantiles.gammaUpper(expected + 1, tail))
                                / expected);
        };
    }

    /** The tails of a count out of n at the target proportion. */
    public static Tails proportionTails(long observed, long n, double target) {
        return tails(Counts.binomial(Math.toIntExact(n), target), observed);
    }

    /** The tails of a count at the mean target times expected. */
    public static Tails ratioTails(long observed, double expected, double target) {
        return tails(Counts.poisson(target * expected), observed);
    }

    private static Tails tails(Counts counts, long observed) {
        return new Tails(counts.atMost(observed), counts.atLeast(observed));
    }

    /** 1 or -1 strictly beyond the 95 % limits, 2 or -2 strictly beyond the 99.8 % limits, 0 within. */
    public int flag(double value) {
        if (value > u95) {
            return value > u998 ? 2 : 1;
        }
        return value >= l95 ? 0 : value < l998 ? -2 : -1;
    }

    private static FunnelLimits limits(Limit limit) {
        return new FunnelLimits(
                limit.at(OUTER, true), limit.at(INNER, true), limit.at(INNER, false), limit.at(OUTER, false));
    }

    private static double deviate(double tail, boolean lower) {
        double z = Confidence.of(1 - 2 * tail).z();
        return lower ? -z : z;
    }
}

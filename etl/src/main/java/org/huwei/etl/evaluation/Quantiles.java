package org.huwei.etl.evaluation;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Quantiles of the beta and the gamma distribution, right to 1e-10 of their own size or better, also far out in the tails.
 *
 * <p>Libraries stop their search at an absolute distance (1e-9 in Hipparchus), which is nothing for a limit of 0.5 but
 * everything for one of 1e-8. The library's answer is therefore the start of a few Newton steps on its distribution
 * function, taken from the side of the smaller tail so that no digit is lost to 1 - p.
 */
public final class Quantiles {
    private static final int STEPS = 60;
    private static final double SETTLED = 4e-16;

    private Quantiles() {}

    /** The value of a beta(a, b) variable below which the probability {@code p} lies. */
    public static double betaLower(double a, double b, double p) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        return polishLower(beta, beta.inverseCumulativeProbability(p), p, 1);
    }

    /** The value of a beta(a, b) variable above which the probability {@code p} lies. */
    public static double betaUpper(double a, double b, double p) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        return polishUpper(beta, beta.inverseSurvivalProbability(p), p, 1);
    }

    /** The value of a gamma variable (given shape, scale 1) below which the probability {@code p} lies. */
    public static double gammaLower(double shape, double p) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        return polishLower(gamma, gamma.inverseCumulativeProbability(p), p, Double.MAX_VALUE);
    }

    /** The value of a gamma variable (given shape, scale 1) above which the probability {@code p} lies. */
    public static double gammaUpper(double shape, double p) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        return polishUpper(gamma, gamma.inverseSurvivalProbability(p), p, Double.MAX_VALUE);
    }

    private static double polishLower(ContinuousDistribution distribution, double start, double p, double end) {
        double x = start;
        for (int step = 0; step < STEPS; step++) {
            double cumulated = distribution.cumulativeProbability(x);
            // Newton on the logarithm: the lower tail is nearly a power of x, so this converges from far away too.
            double change =
                    x > 0 && cumulated > 0 ? cumulated * Math.log(cumulated / p) / (x * distribution.density(x)) : -1;
            double next = Math.min(x * Math.exp(-clamp(change)), end);
            if (!(Math.abs(next - x) > SETTLED * x)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double polishUpper(ContinuousDistribution distribution, double start, double p, double end) {
        double x = start;
        for (int step = 0; step < STEPS; step++) {
            double survival = distribution.survivalProbability(x);
            double density = distribution.density(x);
            if (!(survival > 0) || !(density > 0) || !Double.isFinite(density)) {
                return x;
            }
            double next = x + survival * Math.log(survival / p) / density;
            next = Math.min(Math.max(next, x / 2), end == 1 ? (1 + x) / 2 : 2 * x);
            if (Math.abs(next - x) <= SETTLED * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double clamp(double change) {
        return Double.isNaN(change) ? 0 : Math.max(-2, Math.min(2, change));
    }
}

package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalLong;
import org.huwei.etl.evaluation.Sums;

/**
 * Sample sizes for a proportion, a mean and a stratified mean at a wanted half width. Cochran (1977), Sampling Techniques,
 * 3rd edition, sections 4.2-4.3, 4.6, and formulas 5.25 and 5.46.
 */
public final class MeanSampleSize {
    /**
     * A size for one population.
     *
     * @param infinite n0, the size for a population without end
     * @param unrounded the size for this population
     */
    public record Size(double infinite, double unrounded) {
        /** The size for this population, rounded up. */
        public long n() {
            return (long) Math.ceil(unrounded);
        }
    }

    /**
     * Sizes over all strata, not rounded.
     *
     * @param proportional when shared out by size
     * @param neyman when shared out by size times standard deviation
     */
    public record Stratified(double proportional, double neyman) {}

    private MeanSampleSize() {}

    /**
     * For a proportion: n0 = z²p(1-p)/d², for N units n0/(1 + (n0-1)/N).
     *
     * @param rate anticipated proportion, from 0 to 1
     * @param precision half width d, above 0
     * @param z normal deviate of the confidence
     * @param population N, when it is finite
     */
    public static Size proportion(BigDecimal rate, BigDecimal precision, double z, OptionalLong population) {
        BigDecimal variance = rate.multiply(BigDecimal.ONE.subtract(rate));
        double infinite = z * z * ratio(variance, precision.multiply(precision));
        double unrounded = population.isPresent() ? infinite / (1 + (infinite - 1) / population.getAsLong()) : infinite;
        return new Size(infinite, unrounded);
    }

    /**
     * For a mean: n0 = (zS/e)², for N units n0/(1 + n0/N).
     *
     * @param deviation standard deviation S of the population, divisor N-1
     * @param precision half width e, above 0
     */
    public static Size mean(BigDecimal deviation, BigDecimal precision, double z, OptionalLong population) {
        double root = z * ratio(deviation, precision);
        double infinite = root * root;
        double unrounded = population.isPresent() ? infinite / (1 + infinite / population.getAsLong()) : infinite;
        return new Size(infinite, unrounded);
    }

    /**
     * For the mean over strata, with V = (e/z)²: ΣWS²/(V + ΣWS²/N) and (ΣWS)²/(V + ΣWS²/N).
     *
     * @param sizes units of each stratum
     * @param deviations standard deviation of each stratum
     */
    public static Stratified stratified(double[] sizes, double[] deviations, double precision, double z) {
        double total = Sums.sum(sizes);
        Sums squares = new Sums();
        Sums roots = new Sums();
        for (int h = 0; h < sizes.length; h++) {
            squares.add(sizes[h] / total * deviations[h] * deviations[h]);
            roots.add(sizes[h] / total * deviations[h]);
        }
        double variance = precision / z * (precision / z) + squares.value() / total;
        return new Stratified(squares.value() / variance, roots.value() * roots.value() / variance);
    }

    private static double ratio(BigDecimal up, BigDecimal down) {
        return up.divide(down, MathContext.DECIMAL128).doubleValue();
    }
}

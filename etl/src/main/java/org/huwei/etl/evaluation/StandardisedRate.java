package org.huwei.etl.evaluation;

import java.util.OptionalDouble;

/**
 * A directly standardised rate per unit of population with limits; multiply for a rate per 1,000 and the like.
 *
 * @param value Σ w c/n / Σ w
 * @param lower limit; absent where the formula has none
 * @param upper limit; likewise
 * @param crude Σ c / Σ n
 */
public record StandardisedRate(double value, OptionalDouble lower, OptionalDouble upper, double crude) {
    private static final long SMALL = 10;

    /** How the limits are found. */
    public enum Formula {
        /**
         * Dobson, Kuulasmaa, Eberle and Scherer (1991), Statistics in Medicine 10, 457-462, on Byar's limits of the total
         * count, exact limits below 10 (as Public Health England, 2018, Commonly used public health statistics). There
         * are none at a total of 0.
         */
        BYAR_DOBSON,
        /** Fay and Feuer (1997), Statistics in Medicine 16, 791-801, formulas 5 to 7, w_M the largest weight. */
        FAY_FEUER
    }

    /**
     * Standardises.
     *
     * @param counts events of each stratum, at least 0
     * @param population of each stratum, above 0
     * @param standard population of the standard, at least 0, not all 0
     */
    public static StandardisedRate of(
            long[] counts, double[] population, double[] standard, Confidence confidence, Formula formula) {
        Require.sameLength("population", population.length, "count", counts.length);
        Require.sameLength("standard", standard.length, "count", counts.length);
        Require.weights("standard", standard);
        double[] weights = new double[counts.length];
        double all = Sums.sum(standard);
        for (int i = 0; i < counts.length; i++) {
            Require.that(population[i] > 0, Require.at("population", i), population[i], "must be above 0");
            weights[i] = standard[i] / all / population[i];
        }
        double value = Sums.sum(counts.length, i -> weights[i] * counts[i]);
        double variance = Sums.sum(counts.length, i -> weights[i] * weights[i] * counts[i]);
        double total = Sums.sum(counts.length, i -> counts[i]);
        double crude = total / Sums.sum(population);
        if (formula == Formula.BYAR_DOBSON) {
            return byarDobson(value, variance, (long) total, crude, confidence);
        }
        double largest = Sums.largest(weights);
        double lower =
                value > 0 ? variance / value * Quantiles.gammaLower(value * value / variance, confidence.tail()) : 0;
        double y = value + largest;
        double v = variance + largest * largest;
        double upper = v / y * Quantiles.gammaUpper(y * y / v, confidence.tail());
        return new StandardisedRate(value, OptionalDouble.of(lower), OptionalDouble.of(upper), crude);
    }

    private static StandardisedRate byarDobson(
            double value, double variance, long total, double crude, Confidence confidence) {
        if (total == 0) {
            return new StandardisedRate(value, OptionalDouble.empty(), OptionalDouble.empty(), crude);
        }
        RateInterval.ByarLimits limits = byarOrExact(total, confidence);
        double step = Math.sqrt(variance / total);
        OptionalDouble lower = limits.lower().isPresent()
                ? OptionalDouble.of(value + step * (limits.lower().getAsDouble() - total))
                : OptionalDouble.empty();
        return new StandardisedRate(value, lower, OptionalDouble.of(value + step * (limits.upper() - total)), crude);
    }

    /** Byar's limits of a count, exact ones below 10. */
    static RateInterval.ByarLimits byarOrExact(long count, Confidence confidence) {
        if (count >= SMALL) {
            return RateInterval.byar(count, confidence);
        }
        Interval exact = RateInterval.exact(count, confidence);
        return new RateInterval.ByarLimits(OptionalDouble.of(exact.lower()), exact.upper());
    }
}

package org.huwei.etl.evaluation;

import java.util.OptionalDouble;

/**
 * An indirectly standardised ratio (observed over expected) with limits. Breslow and Day (1987), Statistical Methods in
 * Cancer Research II, IARC Scientific Publications 82, section 2.3; lognormal limits as Rothman and Greenland (1998),
 * Modern Epidemiology, 2nd edition, chapter 15.
 *
 * @param observed events
 * @param expected Σ population times the reference rate of the stratum
 * @param ratio observed over expected
 * @param lower limit of the ratio; absent where the formula has none
 * @param upper limit of the ratio; likewise
 * @param rate ratio times the crude reference rate, per unit of population
 * @param crude observed over population
 */
public record IndirectRate(
        long observed,
        double expected,
        double ratio,
        OptionalDouble lower,
        OptionalDouble upper,
        double rate,
        double crude) {

    /** How the limits are found. */
    public enum Formula {
        /** Byar's limits, exact ones below 10 events. */
        BYAR,
        /** ratio exp(±z/√observed); none without events. */
        LOGNORMAL
    }

    /**
     * Standardises.
     *
     * @param counts events of each stratum, at least 0
     * @param population of each stratum, above 0
     * @param referenceCounts events of the reference in each stratum, at least 0
     * @param referencePopulation of each stratum, above 0
     * @throws IllegalArgumentException when no event is expected
     */
    public static IndirectRate of(
            long[] counts,
            double[] population,
            double[] referenceCounts,
            double[] referencePopulation,
            Confidence confidence,
            Formula formula) {
        int strata = counts.length;
        Require.sameLength("population", population.length, "count", strata);
        Require.sameLength("referenceCount", referenceCounts.length, "count", strata);
        Require.sameLength("referencePopulation", referencePopulation.length, "count", strata);
        for (int i = 0; i < strata; i++) {
            Require.that(population[i] > 0, Require.at("population", i), population[i], "must be above 0");
            Require.that(
                    referenceCounts[i] >= 0, Require.at("referenceCount", i), referenceCounts[i], "must be at least 0");
            Require.that(
                    referencePopulation[i] > 0,
                    Require.at("referencePopulation", i),
                    referencePopulation[i],
                    "must be above 0");
        }
        long observed = 0;
        for (long count : counts) {
            observed = Math.addExact(observed, count);
        }
        double expected = Sums.sum(strata, i -> population[i] * referenceCounts[i] / referencePopulation[i]);
        Require.that(expected > 0, "referenceCount", "0 throughout", "must be above 0 in at least one stratum");
        double reference = Sums.sum(referenceCounts) / Sums.sum(referencePopulation);
        double ratio = observed / expected;
        RateInterval.ByarLimits limits = limits(observed, confidence, formula);
        boolean none = Double.isNaN(limits.upper());
        return new IndirectRate(
                observed,
                expected,
                ratio,
                limits.lower().isPresent()
                        ? OptionalDouble.of(limits.lower().getAsDouble() / expected)
                        : OptionalDouble.empty(),
                none ? OptionalDouble.empty() : OptionalDouble.of(limits.upper() / expected),
                ratio * reference,
                observed / Sums.sum(population));
    }

    private static RateInterval.ByarLimits limits(long observed, Confidence confidence, Formula formula) {
        if (formula == Formula.BYAR) {
            return StandardisedRate.byarOrExact(observed, confidence);
        }
        if (observed == 0) {
            return new RateInterval.ByarLimits(OptionalDouble.empty(), Double.NaN);
        }
        double factor = Math.exp(confidence.z() / Math.sqrt((double) observed));
        return new RateInterval.ByarLimits(OptionalDouble.of(observed / factor), observed * factor);
    }
}

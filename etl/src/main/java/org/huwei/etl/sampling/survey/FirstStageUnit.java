package org.huwei.etl.sampling.survey;

/**
 * A unit drawn at the first stage: a single unit, or a cluster.
 *
 * @param label its name
 * @param stratum position of its stratum
 * @param sampled units sampled from it, at least 1
 * @param population units in it, at least as many
 */
public record FirstStageUnit(String label, int stratum, long sampled, long population) {

    /**
     * A first-stage unit that gives a variance.
     *
     * @throws IllegalArgumentException when more are sampled than there are, or one of several
     */
    public FirstStageUnit {
        if (sampled > population) {
            throw new IllegalArgumentException("The size of cluster \"" + label + "\" is " + population
                    + " but must not be below the " + sampled + " units sampled from it.");
        }
        if (sampled == 1 && population > 1) {
            throw new IllegalArgumentException("The sample of cluster \"" + label + "\" is 1 unit of " + population
                    + " but must be at least 2, or all, for a variance.");
        }
    }
}

package org.huwei.etl.sampling.survey;

/**
 * A stratum of the first stage.
 *
 * @param label its name
 * @param drawn first-stage units drawn, at least 1
 * @param population first-stage units in the population, at least as many
 */
public record Stratum(String label, long drawn, long population) {

    /**
     * A stratum that gives a variance.
     *
     * @throws IllegalArgumentException when more are drawn than there are, or one of several
     */
    public Stratum {
        if (drawn > population) {
            throw new IllegalArgumentException("The population of " + name(label) + " is " + population
                    + " but must not be below the " + drawn + " drawn from it.");
        }
        if (drawn == 1 && population > 1) {
            throw new IllegalArgumentException("The sample of " + name(label) + " is 1 unit of " + population
                    + " but must be at least 2, or all, for a variance.");
        }
    }

    private static String name(String label) {
        return label.isEmpty() ? "the design" : "stratum \"" + label + "\"";
    }
}

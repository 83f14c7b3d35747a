package org.huwei.etl.simulate;

import java.util.List;

/**
 * Which demonstration city to write.
 *
 * @param seed any text; the same seed gives the same city
 * @param factor scales patrols and cases: 1 is about 150,000 patrols a year and 6,000 cases in all, 18 about 2.7
 *     million patrols a year; 0.01 to 100
 * @param firstYear first year of patrols and follow-ups, 2021 to 2029
 * @param lastYear last year, not before the first, at most 2029; the source systems are as on 5 January after it
 * @param within codes of the areas or towns to write, empty for the whole city; a child who moves may leave them
 */
public record SimulationSettings(String seed, double factor, int firstYear, int lastYear, List<String> within) {

    /** @throws IllegalArgumentException when a value is out of its limits */
    public SimulationSettings {
        if (seed.isBlank() || seed.length() > 200) {
            throw new IllegalArgumentException("The seed must be a text of 1 to 200 characters.");
        }
        if (!(factor >= 0.01 && factor <= 100)) {
            throw new IllegalArgumentException("The factor " + factor + " is not between 0.01 and 100.");
        }
        if (firstYear < 2021 || lastYear > 2029 || lastYear < firstYear) {
            throw new IllegalArgumentException("The years " + firstYear + " to " + lastYear
                    + " cannot be simulated: choose years from 2021 to 2029, the first not after the last.");
        }
        within = within.stream().sorted().toList();
    }

    /** The city of the first start: seed "huwei", factor 1, 2023 to 2025. */
    public static SimulationSettings standard() {
        return new SimulationSettings("huwei", 1, 2023, 2025, List.of());
    }

    /** The same city with another seed. */
    public SimulationSettings withSeed(String text) {
        return new SimulationSettings(text, factor, firstYear, lastYear, within);
    }

    /** The same city with more or fewer patrols and cases. */
    public SimulationSettings withFactor(double number) {
        return new SimulationSettings(seed, number, firstYear, lastYear, within);
    }

    /** The same city in other years. */
    public SimulationSettings withYears(int first, int last) {
        return new SimulationSettings(seed, factor, first, last, within);
    }

    /** Only a part of the city. */
    public SimulationSettings within(String... codes) {
        return new SimulationSettings(seed, factor, firstYear, lastYear, List.of(codes));
    }
}

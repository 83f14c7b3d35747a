package org.huwei.etl.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha. Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania,
 * sections C to E (coincidences, differences by level of measurement).
 */
public final class KrippendorffAlpha {

    /** The level of measurement: how far two values are apart. */
    public enum Level {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    private final double[] values;
    private final double[][] coincidence;
    private final double[] margins;
    private final long pairable;

    /**
     * Counts coincidences.
     *
     * @param observersByUnits rows = observers, columns = units, NaN where missing
     * @throws IllegalArgumentException when no unit has two values
     */
    public KrippendorffAlpha(double[][] observersByUnits) {
        Require.rectangular("observersByUnits", observersByUnits);
        double[][] units = Tables.transpose(observersByUnits);
        values = Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        coincidence = new double[values.length][values.length];
        long pairs = 0;
        for (double[] unit : units) {
            double[] present = Tables.present(unit);
            if (present.length > 1) {
                pairs += present.length;
                count(present);
            }
        }
        pairable = pairs;
        Require.that(pairable > 0, "observersByUnits", "without pairs", "must have a unit with at least 2 values");
        margins = Arrays.stream(coincidence).mapToDouble(Sums::sum).toArray();
    }

    private void count(double[] unit) {
        long[] counts = new long[values.length];
        for (double value : unit) {
            counts[Arrays.binarySearch(values, value + 0.0)]++;
        }
        for (int c = 0; c < counts.length; c++) {
            for (int k = 0; k < counts.length; k++) {
                double pairs = (double) counts[c] * (c == k ? counts[k] - 1 : counts[k]);
                coincidence[c][k] += pairs / (unit.length - 1);
            }
        }
    }

    /** Every value that occurs, ascending. */
    public double[] values() {
        return values.clone();
    }

    /** The coincidences of the values; they sum to the number of pairable values. */
    public double[][] coincidence() {
        return coincidence.clone();
    }

    /** How many values stand in a unit with another one. */
    public long pairable() {
        return pairable;
    }

    /**
     * 1 - observed over expected disagreement; absent when all pairable values are the same.
     *
     * @throws IllegalArgumentException when a value is below 0 at level ratio
     */
    public OptionalDouble alpha(Level level) {
        Require.that(
                level != Level.RATIO || values[0] >= 0,
                "observersByUnits",
                values[0],
                "must be at least 0 at level ratio");
        double[] observed = new double[values.length * values.length];
        double[] expected = new double[observed.length];
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < values.length; k++) {
                double difference = difference(level, Math.min(c, k), Math.max(c, k));
                observed[c * values.length + k] = coincidence[c][k] * difference;
                expected[c * values.length + k] = margins[c] * margins[k] * difference;
            }
        }
        double chance = Sums.sum(expected);
        return chance > 0
                ? OptionalDouble.of(1 - (pairable - 1) * Sums.sum(observed) / chance)
                : OptionalDouble.empty();
    }

    private double difference(Level level, int c, int k) {
        if (c == k) {
            return 0;
        }
        double root = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> Sums.sum(k - c + 1, g -> margins[c + g]) - (margins[c] + margins[k]) / 2;
            case INTERVAL -> values[k] - values[c];
            case RATIO -> (values[k] - values[c]) / (values[k] + values[c]);
        };
        return root * root;
    }
}

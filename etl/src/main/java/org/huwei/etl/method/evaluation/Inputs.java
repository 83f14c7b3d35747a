package org.huwei.etl.method.evaluation;

import java.util.Arrays;
import java.util.List;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.MethodInput;

/** Readings that several methods of evaluation share. */
final class Inputs {
    private static final double CONFIDENCE = 0.95;

    private Inputs() {}

    static Confidence confidence(MethodInput input) {
        return Confidence.of(input.fraction("confidence", CONFIDENCE));
    }

    /** 1 or -1; 1 when absent. */
    static int direction(MethodInput input) {
        if (!input.has("direction")) {
            return 1;
        }
        double direction = input.decimal("direction").doubleValue();
        if (Math.abs(direction) != 1) {
            throw input.fault("direction", input.decimal("direction"), "must be 1 or -1");
        }
        return (int) direction;
    }

    static int[] directions(MethodInput input) {
        double[] directions = input.numbers("direction");
        for (int i = 0; i < directions.length; i++) {
            if (Math.abs(directions[i]) != 1) {
                throw input.fault("direction[" + (i + 1) + "]", directions[i], "must be 1 or -1");
            }
        }
        return Arrays.stream(directions).mapToInt(direction -> (int) direction).toArray();
    }

    static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    static double[] doubles(List<Long> values) {
        return values.stream().mapToDouble(Long::doubleValue).toArray();
    }

    /** The key's numbers, or 1 for each column. */
    static double[] weightsOrEqual(MethodInput input, int columns) {
        if (input.has("weights")) {
            return input.numbers("weights");
        }
        double[] weights = new double[columns];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** A number above 0. */
    static double multiplier(MethodInput input) {
        double multiplier = input.decimal("multiplier").doubleValue();
        if (!(multiplier > 0)) {
            throw input.fault("multiplier", input.decimal("multiplier"), "must be above 0");
        }
        return multiplier;
    }

    /** Refuses labels that stand twice. */
    static void requireDistinct(MethodInput input, String key, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            int first = labels.indexOf(labels.get(i));
            if (first < i) {
                throw input.fault(
                        key + "[" + (i + 1) + "]",
                        "\"" + labels.get(i) + "\"",
                        "must not stand twice, and stands first at " + key + "[" + (first + 1) + "]");
            }
        }
    }

    /** Refuses keys that belong to another choice of this method. */
    static void refuse(MethodInput input, String choice, String... keys) {
        for (String key : keys) {
            if (input.has(key)) {
                throw input.fault(key, "given", "must be absent with " + choice);
            }
        }
    }
}

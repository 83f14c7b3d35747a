package org.huwei.etl.method.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ArrayNode;

/** Writings that several methods of evaluation share. */
final class Outputs {
    private Outputs() {}

    /** Ranks, in which 0 stands for a unit without one and comes out as null. */
    static void ranks(MethodOutput output, String key, int[] ranks) {
        ArrayNode array = output.node().putArray(key);
        for (int rank : ranks) {
            if (rank == 0) {
                array.addNull();
            } else {
                array.add(rank);
            }
        }
    }

    /** Numbers, or null with a reason when there is none (NaN throughout). */
    static void numbersOrReason(MethodOutput output, String key, double[] values, String reason) {
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            output.node().putNull(key).put(key + "Reason", reason);
        } else {
            numbers(output, key, values, reason);
        }
    }

    /** Numbers with null for NaN, and a reason when there is such. */
    static void numbers(MethodOutput output, String key, double[] values, String reason) {
        output.put(key, values);
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            output.put(key + "Reason", reason);
        }
    }

    /** A number, or null with a reason for NaN. */
    static void number(MethodOutput output, String key, double value, String reason) {
        output.put(key, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value), reason);
    }

    static OptionalDouble times(OptionalDouble value, double multiplier) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * multiplier) : value;
    }

    /** One number for each unit, from 0. */
    static double[] each(int count, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}

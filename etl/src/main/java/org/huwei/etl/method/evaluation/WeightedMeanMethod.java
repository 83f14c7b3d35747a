package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.WeightedMean;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class WeightedMeanMethod implements Method {
    private enum Kind {
        ARITHMETIC,
        GEOMETRIC,
        HARMONIC,
        POWER
    }

    @Override
    public String name() {
        return "weighted-mean";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] values = input.numbersOrMissing("x");
        double[] weights = input.numbers("weights");
        MethodInput.requireSameLength("weights", weights.length, "x", values.length);
        requireWeights(input, weights);
        MethodOutput output = new MethodOutput();
        double mean = mean(input, values, weights);
        Outputs.number(output, "mean", mean, "No value of x with a weight above 0 is there.");
        return output.node();
    }

    private static double mean(MethodInput input, double[] values, double[] weights) {
        Kind kind = input.choice("kind", Kind.values());
        if (kind == Kind.POWER) {
            return WeightedMean.power(
                    "x", values, weights, input.decimal("power").doubleValue());
        }
        Inputs.refuse(input, "this kind", "power");
        return WeightedMean.valueOf(kind.name()).of("x", values, weights);
    }

    private static void requireWeights(MethodInput input, double[] weights) {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw input.fault("weights[" + (i + 1) + "]", weights[i], "must be at least 0");
            }
            largest = Math.max(largest, weights[i]);
        }
        if (largest == 0) {
            throw input.fault("weights", "0 throughout", "must be above 0 in at least one place");
        }
    }
}

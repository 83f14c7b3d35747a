package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.WeightCorners;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class WeightCornersMethod implements Method {
    @Override
    public String name() {
        return "weight-corners";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[][] scores = input.matrixOrMissing("scores");
        double[] factors = input.numbers("factors");
        if (factors.length != 2) {
            throw input.fault("factors", "an array of " + factors.length, "must be [low, high]");
        }
        WeightCorners corners =
                WeightCorners.of(scores, Inputs.weightsOrEqual(input, scores[0].length), factors[0], factors[1]);
        MethodOutput output = new MethodOutput();
        Outputs.ranks(output, "minRank", corners.minRank());
        Outputs.ranks(output, "maxRank", corners.maxRank());
        return output.put("meanRank", corners.meanRank()).node();
    }
}

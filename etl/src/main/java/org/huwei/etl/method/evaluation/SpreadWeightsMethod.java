package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.ObjectiveWeights;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class SpreadWeightsMethod implements Method {
    @Override
    public String name() {
        return "spread-weights";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] weights = ObjectiveWeights.spread(
                input.matrixOrMissing("matrix"), input.choice("kind", ObjectiveWeights.Spread.values()));
        MethodOutput output = new MethodOutput();
        Outputs.numbersOrReason(output, "weights", weights, "Every column is constant, so none spreads.");
        return output.node();
    }
}

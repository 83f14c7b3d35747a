package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.ObjectiveWeights;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class EntropyWeightsMethod implements Method {
    @Override
    public String name() {
        return "entropy-weights";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        ObjectiveWeights.Entropy result = ObjectiveWeights.entropy(input.matrix("matrix"));
        MethodOutput output =
                new MethodOutput().put("entropy", result.entropy()).put("divergence", result.divergence());
        Outputs.numbersOrReason(output, "weights", result.weights(), "Every column is constant, so none diverges.");
        return output.node();
    }
}

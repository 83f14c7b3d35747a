package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.Correlation;
import org.huwei.etl.evaluation.ObjectiveWeights;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class CriticWeightsMethod implements Method {
    private enum Kind {
        PEARSON,
        SPEARMAN
    }

    @Override
    public String name() {
        return "critic-weights";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Kind kind = input.choice("correlation", Kind.values(), Kind.PEARSON);
        ObjectiveWeights.Critic result = ObjectiveWeights.critic(
                input.matrix("matrix"), Inputs.directions(input), Correlation.valueOf(kind.name()));
        MethodOutput output = new MethodOutput()
                .put("sd", result.sd())
                .put("conflict", result.conflict())
                .put("information", result.information());
        Outputs.numbersOrReason(output, "weights", result.weights(), "No column conflicts with another one.");
        return output.node();
    }
}

package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.PairwiseComparison;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class AhpMethod implements Method {
    @Override
    public String name() {
        return "ahp";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        PairwiseComparison comparison = new PairwiseComparison("matrix", input.matrix("matrix"));
        String tooMany = "Saaty's table of random indices ends at 10 elements.";
        MethodOutput output = new MethodOutput()
                .put("weights", comparison.weights())
                .put("weightsGeometricMean", comparison.weightsGeometricMean())
                .put("weightsColumnMean", comparison.weightsColumnMean())
                .put("lambdaMax", comparison.lambdaMax())
                .put("ci", comparison.consistencyIndex())
                .put("cr", comparison.consistencyRatio(), tooMany);
        comparison
                .consistent()
                .ifPresentOrElse(
                        consistent -> output.put("consistent", consistent),
                        () -> output.node().putNull("consistent").put("consistentReason", tooMany));
        comparison
                .worst()
                .ifPresentOrElse(
                        worst -> output.object("worst")
                                .put("row", worst.row())
                                .put("column", worst.column())
                                .put("value", worst.value())
                                .put("implied", worst.implied()),
                        () -> output.node().putNull("worst").put("worstReason", "One element has no judgement."));
        return output.node();
    }
}

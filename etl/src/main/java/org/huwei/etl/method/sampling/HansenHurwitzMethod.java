package org.huwei.etl.method.sampling;

import org.huwei.etl.evaluation.Sums;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.UnequalProbabilities;
import tools.jackson.databind.node.ObjectNode;

final class HansenHurwitzMethod implements Method {
    @Override
    public String name() {
        return "hansen-hurwitz";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] y = input.numbers("y");
        double[] p = SampleSizeInput.probabilities(input, "drawProbability", "y", y.length);
        return new MethodOutput()
                .put("total", Sums.mean(UnequalProbabilities.expanded(y, p)))
                .put("se", UnequalProbabilities.hansenHurwitz(y, p), "One draw gives no variance.")
                .node();
    }
}

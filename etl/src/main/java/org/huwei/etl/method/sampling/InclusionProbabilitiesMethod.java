package org.huwei.etl.method.sampling;

import org.huwei.etl.evaluation.Sums;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.SizeSampling;
import tools.jackson.databind.node.ObjectNode;

final class InclusionProbabilitiesMethod implements Method {
    @Override
    public String name() {
        return "inclusion-probabilities";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        SizeSampling sampling = new SizeSampling(SampleSizeInput.sizesWithTotal(input, "sizes"), input.count("n", 1));
        double[] probabilities = sampling.probabilities();
        return new MethodOutput()
                .put("pi", probabilities)
                .putCounts("certainties", sampling.certainties())
                .put("sum", Sums.sum(probabilities))
                .node();
    }
}

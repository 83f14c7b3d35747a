package org.huwei.etl.method.sampling;

import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MeanSampleSize;
import tools.jackson.databind.node.ObjectNode;

final class MeanSampleSizeMethod implements Method {
    @Override
    public String name() {
        return "mean-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        MeanSampleSize.Size size = MeanSampleSize.mean(
                SampleSizeInput.positive(input, "standardDeviation"),
                SampleSizeInput.positive(input, "precision"),
                Confidence.of(input.confidence().doubleValue()).z(),
                SampleSizeInput.population(input));
        return new MethodOutput()
                .put("n0", size.infinite())
                .put("nUnrounded", size.unrounded())
                .put("n", size.n())
                .node();
    }
}

package org.huwei.etl.method.sampling;

import java.util.OptionalLong;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MeanSampleSize;
import tools.jackson.databind.node.ObjectNode;

final class ProportionSampleSizeMethod implements Method {
    @Override
    public String name() {
        return "proportion-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double z = Confidence.of(input.confidence().doubleValue()).z();
        OptionalLong population = SampleSizeInput.population(input);
        MeanSampleSize.Size size = MeanSampleSize.proportion(
                input.rate("anticipatedRate"), SampleSizeInput.positive(input, "precision"), z, population);
        MethodOutput output =
                new MethodOutput().put("n0", size.infinite()).put("nInfinite", (long) Math.ceil(size.infinite()));
        if (population.isPresent()) {
            output.put("nUnrounded", size.unrounded()).put("n", size.n());
        }
        return output.node();
    }
}

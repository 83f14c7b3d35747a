package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.List;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MeanSampleSize;
import tools.jackson.databind.node.ObjectNode;

final class StratifiedSampleSizeMethod implements Method {
    @Override
    public String name() {
        return "stratified-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<Long> sizes = input.counts("N", 1);
        List<BigDecimal> deviations = SampleSizeInput.sizesWithTotal(input, "S");
        MethodInput.requireSameLength("S", deviations.size(), "N", sizes.size());
        MeanSampleSize.Stratified size = MeanSampleSize.stratified(
                sizes.stream().mapToDouble(Long::doubleValue).toArray(),
                deviations.stream().mapToDouble(BigDecimal::doubleValue).toArray(),
                SampleSizeInput.positive(input, "precisionOfMean").doubleValue(),
                Confidence.of(input.confidence().doubleValue()).z());
        return new MethodOutput()
                .put("proportionalUnrounded", size.proportional())
                .put("proportional", (long) Math.ceil(size.proportional()))
                .put("neymanUnrounded", size.neyman())
                .put("neyman", (long) Math.ceil(size.neyman()))
                .node();
    }
}

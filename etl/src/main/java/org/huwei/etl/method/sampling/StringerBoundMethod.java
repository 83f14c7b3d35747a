package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.List;
import org.huwei.etl.evaluation.Sums;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MonetaryUnits;
import tools.jackson.databind.node.ObjectNode;

final class StringerBoundMethod implements Method {
    @Override
    public String name() {
        return "stringer-bound";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long n = input.count("n", 1);
        List<BigDecimal> decimals = SampleSizeInput.sizes(input, "taints");
        for (int i = 0; i < decimals.size(); i++) {
            if (decimals.get(i).compareTo(BigDecimal.ONE) > 0) {
                throw input.fault("taints[" + (i + 1) + "]", decimals.get(i), "must lie between 0 and 1");
            }
        }
        if (decimals.size() > n) {
            throw input.fault("taints", "an array of " + decimals.size(), "must have at most n = " + n + " values");
        }
        double[] taints = decimals.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        MonetaryUnits.Bounds bounds = MonetaryUnits.stringer(
                n, taints, BigDecimal.ONE.subtract(input.confidence()).doubleValue());
        return new MethodOutput()
                .put("mostLikelyErrorRate", Sums.sum(taints) / n)
                .put("binomialUpper", bounds.binomial())
                .put("poissonUpper", bounds.poisson())
                .node();
    }
}

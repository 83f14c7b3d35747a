package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.PrecisionSampleSize;
import tools.jackson.databind.node.ObjectNode;

final class AttributePrecisionSizeMethod implements Method {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String name() {
        return "attribute-precision-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        BigDecimal tail = BigDecimal.ONE.subtract(input.confidence()).divide(TWO);
        PrecisionSampleSize.Plan plan = PrecisionSampleSize.of(
                input.count("populationSize", 1), input.rate("anticipatedRate"), tail, input.rate("precisionRange"));
        return new MethodOutput()
                .put("n", plan.n())
                .put("anticipatedErrors", plan.errors())
                .put("lowerCount", plan.limits().lower())
                .put("upperCount", plan.limits().upper())
                .node();
    }
}

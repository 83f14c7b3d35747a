package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MonetaryUnits;
import tools.jackson.databind.node.ObjectNode;

final class MusSampleSizeMethod implements Method {
    @Override
    public String name() {
        return "mus-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        BigDecimal tolerable = input.rate("tolerableFraction");
        if (tolerable.signum() == 0) {
            throw input.fault("tolerableFraction", tolerable, "must be above 0");
        }
        BigDecimal ratio = input.rate("expectedToTolerableRatio");
        if (ratio.compareTo(BigDecimal.ONE) == 0) {
            throw input.fault("expectedToTolerableRatio", ratio, "must lie below 1: no sample size will do");
        }
        double risk = BigDecimal.ONE.subtract(input.confidence()).doubleValue();
        return new MethodOutput()
                .put("n", MonetaryUnits.size(tolerable, ratio, risk))
                .node();
    }
}

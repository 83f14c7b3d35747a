package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.SizeSampling;
import tools.jackson.databind.node.ObjectNode;

final class SystematicPpsMethod implements Method {
    @Override
    public String name() {
        return "systematic-pps";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        SizeSampling sampling = new SizeSampling(SampleSizeInput.sizesWithTotal(input, "sizes"), input.count("n", 1));
        BigDecimal start = input.decimal("start");
        if (start.signum() <= 0 || start.compareTo(BigDecimal.ONE) >= 0) {
            throw input.fault("start", start, "must lie strictly between 0 and 1");
        }
        return new MethodOutput()
                .put("pi", sampling.probabilities())
                .putCounts("selected", sampling.systematic(start))
                .node();
    }
}

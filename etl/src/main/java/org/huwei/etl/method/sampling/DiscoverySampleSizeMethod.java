package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.DiscoverySampleSize;
import tools.jackson.databind.node.ObjectNode;

final class DiscoverySampleSizeMethod implements Method {
    @Override
    public String name() {
        return "discovery-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long size = input.count("populationSize", 1);
        long errors = input.count("criticalErrors", 1);
        if (errors > size) {
            throw input.fault("criticalErrors", errors, "must not exceed populationSize, " + size);
        }
        DiscoverySampleSize.Plan plan =
                DiscoverySampleSize.of(size, errors, BigDecimal.ONE.subtract(input.confidence()));
        return new MethodOutput()
                .put("n", plan.n())
                .put("detectionProbability", plan.detectionProbability())
                .node();
    }
}

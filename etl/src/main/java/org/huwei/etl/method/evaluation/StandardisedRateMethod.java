package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.StandardisedRate;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class StandardisedRateMethod implements Method {
    @Override
    public String name() {
        return "standardised-rate";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        StandardisedRate rate = StandardisedRate.of(
                Inputs.longs(input.counts("count", 0)),
                input.numbers("population"),
                input.numbers("standard"),
                Inputs.confidence(input),
                input.choice("method", StandardisedRate.Formula.values()));
        double multiplier = Inputs.multiplier(input);
        String none = "The formula has no limit at this count.";
        return new MethodOutput()
                .put("value", rate.value() * multiplier)
                .put("lower", Outputs.times(rate.lower(), multiplier), none)
                .put("upper", Outputs.times(rate.upper(), multiplier), none)
                .put("crude", rate.crude() * multiplier)
                .node();
    }
}

package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.IndirectRate;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class IndirectRateMethod implements Method {
    @Override
    public String name() {
        return "indirect-rate";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long[] counts = input.countsOrMissing("count", 0).stream()
                .mapToLong(count -> count.orElse(0L))
                .toArray();
        IndirectRate result = IndirectRate.of(
                counts,
                input.numbers("population"),
                input.numbers("referenceCount"),
                input.numbers("referencePopulation"),
                Inputs.confidence(input),
                input.choice("method", IndirectRate.Formula.values()));
        double multiplier = Inputs.multiplier(input);
        String none = "The formula has no limit at this count.";
        return new MethodOutput()
                .put("observed", result.observed())
                .put("expected", result.expected())
                .put("ratio", result.ratio())
                .put("lower", result.lower(), none)
                .put("upper", result.upper(), none)
                .put("rate", result.rate() * multiplier)
                .put("crude", result.crude() * multiplier)
                .node();
    }
}

package org.huwei.etl.method.evaluation;

import java.util.List;
import java.util.Optional;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.RateInterval;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class RateIntervalMethod implements Method {
    private enum Formula {
        EXACT,
        BYAR
    }

    @Override
    public String name() {
        return "rate-interval";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<Optional<Long>> counts = input.countsOrMissing("count", 0);
        Confidence confidence = Confidence.of(input.fraction("confidence", 0.95));
        Formula formula = input.choice("method", Formula.values());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode lower = output.putArray("lower");
        ArrayNode upper = output.putArray("upper");
        for (Optional<Long> count : counts) {
            if (count.isEmpty()) {
                lower.addNull();
                upper.addNull();
            } else if (formula == Formula.EXACT) {
                Interval interval = RateInterval.exact(count.get(), confidence);
                lower.add(interval.lower());
                upper.add(interval.upper());
            } else {
                RateInterval.ByarLimits limits = RateInterval.byar(count.get(), confidence);
                limits.lower().ifPresentOrElse(lower::add, lower::addNull);
                upper.add(limits.upper());
            }
        }
        return output;
    }
}

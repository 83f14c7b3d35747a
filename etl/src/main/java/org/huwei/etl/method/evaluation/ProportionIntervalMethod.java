package org.huwei.etl.method.evaluation;

import java.util.List;
import java.util.Optional;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.ProportionInterval;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class ProportionIntervalMethod implements Method {
    @Override
    public String name() {
        return "proportion-interval";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<Optional<Long>> successes = input.countsOrMissing("x", 0);
        List<Optional<Long>> trials = input.countsOrMissing("n", 1);
        MethodInput.requireSameLength("x", successes.size(), "n", trials.size());
        Confidence confidence = Confidence.of(input.fraction("confidence", 0.95));
        ProportionInterval method = input.choice("method", ProportionInterval.values());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode lower = output.putArray("lower");
        ArrayNode upper = output.putArray("upper");
        for (int i = 0; i < successes.size(); i++) {
            if (successes.get(i).isEmpty() || trials.get(i).isEmpty()) {
                lower.addNull();
                upper.addNull();
                continue;
            }
            Interval interval =
                    interval(method, i, successes.get(i).get(), trials.get(i).get(), confidence);
            lower.add(interval.lower());
            upper.add(interval.upper());
        }
        return output;
    }

    private static Interval interval(ProportionInterval method, int i, long x, long n, Confidence confidence) {
        if (x > n) {
            throw new MethodInputException(
                    "x[" + (i + 1) + "]", Long.toString(x), "must not exceed n[" + (i + 1) + "] = " + n);
        }
        return method.of(x, n, confidence);
    }
}

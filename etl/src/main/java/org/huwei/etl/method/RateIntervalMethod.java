package org.huwei.etl.method;

import static org.huwei.etl.method.MethodDescription.Field.optional;
import static org.huwei.etl.method.MethodDescription.Field.required;

import java.util.List;
import java.util.Optional;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.RateInterval;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class RateIntervalMethod implements Method {
    private enum Formula {
        EXACT,
        BYAR
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "rate-interval",
                "two-sided confidence intervals for Poisson counts",
                "exact: gamma quantiles with shapes count and count + 1, lower limit 0 at count 0; byar: count (1 -"
                        + " 1/(9 count) - z/(3 sqrt(count)))³ and the same with count + 1 and +z, the lower limit null"
                        + " at count 0 or where the formula is negative. Divide by the exposure for a rate.",
                "Garwood (1936), Biometrika 28, 437-442; Breslow and Day (1987), IARC Scientific Publications 82, 2.3",
                List.of(
                        required("count", "integer[]", "observed events, at least 0; null = missing"),
                        optional("confidence", "number", "fraction strictly between 0 and 1, default 0.95"),
                        required("method", "text", "exact or byar")),
                List.of(
                        required("lower", "number[]", "lower limits of the count; null where there is none"),
                        required("upper", "number[]", "upper limits of the count")));
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

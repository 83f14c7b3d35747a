package org.huwei.etl.method;

import static org.huwei.etl.method.MethodDescription.Field.optional;
import static org.huwei.etl.method.MethodDescription.Field.required;

import java.util.List;
import java.util.Optional;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.ProportionInterval;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class ProportionIntervalMethod implements Method {
    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "proportion-interval",
                "two-sided confidence intervals for proportions",
                "wilson: roots of the score equation; wilson-continuity: the same with the correction min(1/2, |x-n/2|);"
                        + " clopper-pearson: beta quantiles, 0 at x = 0 and 1 at x = n; agresti-coull: z²/2 added to"
                        + " successes and failures, cut to [0, 1]; jeffreys: quantiles of beta(x+1/2, n-x+1/2),"
                        + " unmodified at 0 and n.",
                "Newcombe (1998), Statistics in Medicine 17, 857-872; Brown, Cai and DasGupta (2001), Statistical"
                        + " Science 16, 101-133",
                List.of(
                        required("x", "integer[]", "successes, 0 to n; null = missing"),
                        required("n", "integer[]", "trials, at least 1; null = missing"),
                        optional("confidence", "number", "fraction strictly between 0 and 1, default 0.95"),
                        required(
                                "method",
                                "text",
                                "wilson, wilson-continuity, clopper-pearson, agresti-coull or jeffreys")),
                List.of(
                        required("lower", "number[]", "lower limits, in the order of x; null where x or n is missing"),
                        required("upper", "number[]", "upper limits, likewise")));
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<Optional<Long>> successes = input.countsOrMissing("x", 0);
        List<Optional<Long>> trials = input.countsOrMissing("n", 1);
        MethodInput.requireSameLength("x", successes, "n", trials);
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

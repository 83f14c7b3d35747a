package org.huwei.etl.method.evaluation;

import java.util.List;
import org.huwei.etl.evaluation.WeightedKappa;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class WeightedKappaMethod implements Method {
    @Override
    public String name() {
        return "weighted-kappa";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> categories = input.labels("categories");
        Inputs.requireDistinct(input, "categories", categories);
        int[] first = positions(input, "rater1", categories);
        int[] second = positions(input, "rater2", categories);
        MethodInput.requireSameLength("rater2", second.length, "rater1", first.length);
        WeightedKappa.Weights weights = input.choice("weights", WeightedKappa.Weights.values());
        return new MethodOutput()
                .put(
                        "kappa",
                        WeightedKappa.of(first, second, categories.size(), weights),
                        "Both raters use one and the same category throughout.")
                .node();
    }

    private static int[] positions(MethodInput input, String key, List<String> categories) {
        List<String> labels = input.labels(key);
        int[] positions = new int[labels.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = categories.indexOf(labels.get(i));
            if (positions[i] < 0) {
                throw input.fault(
                        key + "[" + (i + 1) + "]",
                        "\"" + labels.get(i) + "\"",
                        "must be one of categories: " + String.join(", ", categories));
            }
        }
        return positions;
    }
}

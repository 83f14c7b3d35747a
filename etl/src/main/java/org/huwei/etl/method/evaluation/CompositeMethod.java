package org.huwei.etl.method.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.evaluation.Composite;
import org.huwei.etl.evaluation.IndicatorTree;
import org.huwei.etl.evaluation.Ranking;
import org.huwei.etl.evaluation.WeightedMean;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class CompositeMethod implements Method {
    @Override
    public String name() {
        return "composite";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> units = input.labels("units");
        Inputs.requireDistinct(input, "units", units);
        Map<String, double[]> indicators = input.columnMap("indicators");
        IndicatorTree tree =
                new IndicatorTree(input.objects("hierarchy", "code", "parent", "weight", "direction").stream()
                        .map(CompositeMethod::node)
                        .toList());
        MethodInput normalisation = input.object("normalisation", NormalisationInput.KEYS.toArray(String[]::new));
        Composite composite = new Composite(tree, NormalisationInput.read(normalisation), aggregation(input, tree));
        Map<String, double[]> scores = composite.scores(units.size(), indicators);
        MethodOutput output = new MethodOutput();
        MethodOutput byNode = output.object("scores");
        scores.forEach(byNode::put);
        MethodOutput ranks = output.object("ranks");
        scores.forEach((code, values) -> Outputs.ranks(ranks, code, Ranking.best(values)));
        return output.node();
    }

    private static IndicatorTree.Node node(MethodInput node) {
        Optional<String> parent = node.has("parent") ? Optional.of(node.label("parent")) : Optional.empty();
        double weight = parent.isPresent() || node.has("weight")
                ? node.decimal("weight").doubleValue()
                : 1;
        if (weight < 0) {
            throw node.fault("weight", node.decimal("weight"), "must be at least 0");
        }
        return new IndicatorTree.Node(node.label("code"), parent, weight, Inputs.direction(node));
    }

    private static Map<String, WeightedMean> aggregation(MethodInput input, IndicatorTree tree) {
        Map<String, WeightedMean> means = new LinkedHashMap<>();
        if (!input.holdsObject("aggregation")) {
            WeightedMean mean = input.choice("aggregation", WeightedMean.values());
            tree.inner().forEach(code -> means.put(code, mean));
            return means;
        }
        List<String> codes = tree.inner();
        MethodInput byNode = input.object("aggregation", codes.toArray(String[]::new));
        for (String code : codes) {
            means.put(code, byNode.choice(code, WeightedMean.values(), WeightedMean.ARITHMETIC));
        }
        return means;
    }
}

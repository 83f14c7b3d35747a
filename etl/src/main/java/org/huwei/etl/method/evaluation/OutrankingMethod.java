package org.huwei.etl.method.evaluation;

import java.util.List;
import org.huwei.etl.evaluation.Outranking;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class OutrankingMethod implements Method {
    @Override
    public String name() {
        return "outranking";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Outranking result = new Outranking(input.matrix("matrix"), input.numbers("weights"));
        List<List<Integer>> pairs = result.dominantPairs();
        MethodOutput output = new MethodOutput()
                .put("outranking", result.shares())
                .putCounts("copeland", result.copeland())
                .put("dominantPairs", pairs.size());
        ArrayNode list = output.node().putArray("dominantPairList");
        for (List<Integer> pair : pairs) {
            list.addArray().add(pair.get(0)).add(pair.get(1));
        }
        return output.node();
    }
}

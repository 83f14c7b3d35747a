package org.huwei.etl.method.evaluation;

import java.util.List;
import org.huwei.etl.evaluation.LeaveOneOut;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class LeaveOneOutMethod implements Method {
    @Override
    public String name() {
        return "leave-one-out";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<String> pillars = input.labels("pillars");
        double[][] scores = input.matrixOrMissing("scores");
        Inputs.requireDistinct(input, "pillars", pillars);
        MethodInput.requireSameLength("pillars", pillars.size(), "scores[1]", scores[0].length);
        if (input.has("units")) {
            MethodInput.requireSameLength("units", input.labels("units").size(), "scores", scores.length);
        }
        LeaveOneOut result = new LeaveOneOut(scores, Inputs.weightsOrEqual(input, pillars.size()));
        MethodOutput output = new MethodOutput();
        Outputs.ranks(output, "rankAll", result.rankAll());
        MethodOutput without = output.object("rankWithout");
        Outputs.ranks(output, "minRank", result.minRank());
        Outputs.ranks(output, "maxRank", result.maxRank());
        MethodOutput shift = output.object("meanAbsoluteShift");
        MethodOutput spearman = output.object("spearmanWithAll");
        for (int j = 0; j < pillars.size(); j++) {
            String pillar = pillars.get(j);
            Outputs.ranks(without, pillar, result.rankWithout(j));
            shift.put(pillar, result.meanAbsoluteShift(j));
            if (Double.isNaN(result.spearmanWithAll(j))) {
                spearman.node().putNull(pillar);
                output.put("spearmanWithAllReason", "All units are tied in a ranking.");
            } else {
                spearman.put(pillar, result.spearmanWithAll(j));
            }
        }
        return output.node();
    }
}

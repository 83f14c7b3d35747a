package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.Ranking;
import org.huwei.etl.evaluation.Topsis;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class TopsisMethod implements Method {
    @Override
    public String name() {
        return "topsis";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Topsis result = Topsis.of(input.matrix("matrix"), input.numbers("weights"), Inputs.directions(input));
        MethodOutput output = new MethodOutput()
                .put("ideal", result.ideal())
                .put("antiIdeal", result.antiIdeal())
                .put("dPlus", result.dPlus())
                .put("dMinus", result.dMinus());
        String alike = "All units are alike in the columns that have weight.";
        Outputs.numbersOrReason(output, "closeness", result.closeness(), alike);
        if (output.node().get("closeness").isNull()) {
            output.node().putNull("rank").put("rankReason", alike);
        } else {
            Outputs.ranks(output, "rank", Ranking.best(result.closeness()));
        }
        return output.node();
    }
}

package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.GroupComparison;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class AhpGroupMethod implements Method {
    @Override
    public String name() {
        return "ahp-group";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        GroupComparison group = new GroupComparison(input.matrices("matrices"));
        return new MethodOutput()
                .put("individualWeights", group.individualWeights())
                .put("aijMatrix", group.judgements())
                .put("aijWeights", group.joint().weights())
                .put("aijLambdaMax", group.joint().lambdaMax())
                .put("aipGeometric", group.prioritiesGeometric())
                .put("aipArithmetic", group.prioritiesArithmetic())
                .node();
    }
}

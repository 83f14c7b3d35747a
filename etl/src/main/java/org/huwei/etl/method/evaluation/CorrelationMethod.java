package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.Correlation;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class CorrelationMethod implements Method {
    @Override
    public String name() {
        return "correlation";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Correlation method = input.choice("method", Correlation.values());
        return new MethodOutput()
                .put("matrix", method.matrix(input.matrix("columns")))
                .node();
    }
}

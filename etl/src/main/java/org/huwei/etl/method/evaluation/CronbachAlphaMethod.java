package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.CronbachAlpha;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class CronbachAlphaMethod implements Method {
    @Override
    public String name() {
        return "cronbach-alpha";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        return new MethodOutput()
                .put("alpha", CronbachAlpha.of(input.matrix("columns")))
                .node();
    }
}

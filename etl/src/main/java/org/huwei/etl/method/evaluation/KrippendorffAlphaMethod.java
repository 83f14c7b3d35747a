package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.KrippendorffAlpha;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class KrippendorffAlphaMethod implements Method {
    @Override
    public String name() {
        return "krippendorff-alpha";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        KrippendorffAlpha result = new KrippendorffAlpha(input.matrixOrMissing("observersByUnits"));
        KrippendorffAlpha.Level level = input.choice("level", KrippendorffAlpha.Level.values());
        return new MethodOutput()
                .put("alpha", result.alpha(level), "All values in units with two or more are the same.")
                .put("values", result.values())
                .put("coincidence", result.coincidence())
                .put("pairable", result.pairable())
                .node();
    }
}

package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.IntraclassCorrelation;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class IccMethod implements Method {
    @Override
    public String name() {
        return "icc";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        IntraclassCorrelation result =
                new IntraclassCorrelation(input.matrix("subjectsByRaters"), Inputs.confidence(input));
        MethodOutput output = new MethodOutput();
        put(output, "icc11", result.icc11());
        put(output, "icc21", result.icc21());
        put(output, "icc31", result.icc31());
        put(output, "icc1k", result.icc1k());
        put(output, "icc2k", result.icc2k());
        put(output, "icc3k", result.icc3k());
        return output.put("msRows", result.msRows())
                .put("msColumns", result.msColumns())
                .put("msError", result.msError())
                .put("msWithin", result.msWithin())
                .node();
    }

    private static void put(MethodOutput output, String key, IntraclassCorrelation.Form form) {
        MethodOutput node = output.object(key);
        String reason = "The mean squares make a denominator 0.";
        Outputs.number(node, "value", form.value(), reason);
        Outputs.number(node, "lower", form.lower(), reason);
        Outputs.number(node, "upper", form.upper(), reason);
    }
}

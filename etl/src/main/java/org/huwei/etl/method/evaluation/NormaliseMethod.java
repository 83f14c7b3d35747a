package org.huwei.etl.method.evaluation;

import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class NormaliseMethod implements Method {
    @Override
    public String name() {
        return "normalise";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] values = input.numbersOrMissing("values");
        double[] normalised = NormalisationInput.read(input).of(values, Inputs.direction(input));
        MethodOutput output = new MethodOutput().put("normalised", normalised);
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(normalised[i]) && !Double.isNaN(values[i])) {
                return output.put("normalisedReason", "The values do not spread, so the formula would divide by 0.")
                        .node();
            }
        }
        return output.node();
    }
}

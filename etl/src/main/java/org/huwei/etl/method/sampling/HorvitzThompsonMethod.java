package org.huwei.etl.method.sampling;

import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.UnequalProbabilities;
import tools.jackson.databind.node.ObjectNode;

final class HorvitzThompsonMethod implements Method {
    private static final double TOLERANCE = 1e-9;
    private static final String ONE_UNIT = "One unit gives no variance.";
    private static final String NEGATIVE = "The estimate of the variance is negative.";

    @Override
    public String name() {
        return "horvitz-thompson";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] y = input.numbers("y");
        double[] pi = SampleSizeInput.probabilities(input, "pi", "y", y.length);
        MethodOutput output = new MethodOutput()
                .put("total", UnequalProbabilities.total(y, pi))
                .put("hajekMean", UnequalProbabilities.hajekMean(y, pi))
                .put("seBrewer", UnequalProbabilities.standardError(y, pi, false), ONE_UNIT)
                .put("seWithReplacement", UnequalProbabilities.standardError(y, pi, true), ONE_UNIT);
        if (input.has("jointPi")) {
            double[][] joint = joint(input, pi);
            output.put("seHorvitzThompson", UnequalProbabilities.horvitzThompson(y, pi, joint), NEGATIVE)
                    .put("seYatesGrundySen", UnequalProbabilities.yatesGrundySen(y, pi, joint), NEGATIVE);
        }
        return output.node();
    }

    private static double[][] joint(MethodInput input, double[] pi) {
        double[][] joint = input.matrix("jointPi");
        MethodInput.requireSameLength("jointPi", joint.length, "pi", pi.length);
        MethodInput.requireSameLength("jointPi[1]", joint[0].length, "pi", pi.length);
        for (int i = 0; i < pi.length; i++) {
            for (int j = 0; j < pi.length; j++) {
                double most = Math.min(pi[i], pi[j]);
                String limit = limit(joint, i, j, most);
                if (!limit.isEmpty()) {
                    throw input.fault("jointPi[" + (i + 1) + "][" + (j + 1) + "]", joint[i][j], limit);
                }
            }
        }
        return joint;
    }

    private static String limit(double[][] joint, int i, int j, double most) {
        double value = joint[i][j];
        if (!(value > 0) || value > most * (1 + TOLERANCE)) {
            return "must lie above 0 and not above the smaller of both pi, " + most;
        }
        if (i == j && value < most * (1 - TOLERANCE)) {
            return "must be pi[" + (i + 1) + "] = " + most + ", as it stands on the diagonal";
        }
        if (Math.abs(value - joint[j][i]) > TOLERANCE * value) {
            return "must equal jointPi[" + (j + 1) + "][" + (i + 1) + "] = " + joint[j][i];
        }
        return "";
    }
}

package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.FleissKappa;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class FleissKappaMethod implements Method {
    private static final double MOST = 1e9;

    @Override
    public String name() {
        return "fleiss-kappa";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        FleissKappa result = FleissKappa.of(counts(input));
        MethodOutput output = new MethodOutput();
        String one = "All ratings are of one category.";
        Outputs.number(output, "kappa", result.kappa(), one);
        output.put("pBar", result.pBar())
                .put("pE", result.pE())
                .put("categoryShare", result.categoryShare())
                .put("subjectAgreement", result.subjectAgreement());
        Outputs.numbers(
                output, "kappaByCategory", result.kappaByCategory(), "A category has none or all of the ratings.");
        Outputs.number(output, "z", result.z(), one);
        Outputs.number(output, "p", result.p(), one);
        return output.node();
    }

    private static long[][] counts(MethodInput input) {
        String key = "subjectsByCategories";
        double[][] matrix = input.matrix(key);
        long[][] counts = new long[matrix.length][matrix[0].length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                double value = matrix[i][j];
                if (value < 0 || value > MOST || value != Math.rint(value)) {
                    throw input.fault(
                            key + "[" + (i + 1) + "][" + (j + 1) + "]", value, "must be a whole number from 0 to 10^9");
                }
                counts[i][j] = (long) value;
            }
        }
        return counts;
    }
}

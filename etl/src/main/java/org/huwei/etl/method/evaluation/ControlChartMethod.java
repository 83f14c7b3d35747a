package org.huwei.etl.method.evaluation;

import java.util.Arrays;
import org.huwei.etl.evaluation.ControlChart;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class ControlChartMethod implements Method {
    private enum Kind {
        P,
        C,
        U,
        XMR
    }

    @Override
    public String name() {
        return "control-chart";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Kind kind = input.choice("kind", Kind.values());
        Inputs.refuse(input, "this kind", kind == Kind.XMR ? "counts" : "values");
        if (kind == Kind.C || kind == Kind.XMR) {
            Inputs.refuse(input, "this kind", "sizes");
        }
        ControlChart chart = switch (kind) {
            case P -> {
                double[] counts = counts(input);
                yield ControlChart.p(counts, sizes(input, counts.length, true));
            }
            case C -> ControlChart.c(counts(input));
            case U -> {
                double[] counts = counts(input);
                yield ControlChart.u(counts, sizes(input, counts.length, false));
            }
            case XMR -> ControlChart.xmr(input.numbers("values"));
        };
        MethodOutput output = new MethodOutput()
                .put("center", chart.center())
                .put("lcl", chart.lcl())
                .put("ucl", chart.ucl())
                .putCounts("signals", chart.signals());
        if (kind == Kind.XMR) {
            output.put("mrUpper", ControlChart.movingRangeLimit(input.numbers("values")));
        }
        return output.node();
    }

    private static double[] counts(MethodInput input) {
        return Inputs.doubles(input.counts("counts", 0));
    }

    private static double[] sizes(MethodInput input, int points, boolean whole) {
        if (input.holdsArray("sizes")) {
            return whole ? Inputs.doubles(input.counts("sizes", 1)) : input.numbers("sizes");
        }
        double[] sizes = new double[points];
        Arrays.fill(
                sizes, whole ? input.count("sizes", 1) : input.decimal("sizes").doubleValue());
        return sizes;
    }
}

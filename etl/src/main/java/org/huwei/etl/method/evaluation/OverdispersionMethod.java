package org.huwei.etl.method.evaluation;

import java.math.BigDecimal;
import org.huwei.etl.evaluation.Overdispersion;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class OverdispersionMethod implements Method {
    private static final BigDecimal TRIM = new BigDecimal("0.1");

    private enum Kind {
        PROPORTION,
        RATIO
    }

    @Override
    public String name() {
        return "overdispersion";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double trim = input.decimal("trim", TRIM).doubleValue();
        Overdispersion result;
        if (input.choice("kind", Kind.values()) == Kind.PROPORTION) {
            Inputs.refuse(input, "kind proportion", "observed", "expected");
            result = Overdispersion.proportion(
                    Inputs.doubles(input.counts("numerator", 0)), Inputs.doubles(input.counts("denominator", 1)), trim);
        } else {
            Inputs.refuse(input, "kind ratio", "numerator", "denominator");
            result = Overdispersion.ratio(Inputs.doubles(input.counts("observed", 0)), input.numbers("expected"), trim);
        }
        return new MethodOutput()
                .put("z", result.z())
                .put("zWinsorised", result.zWinsorised())
                .put("phi", result.phi())
                .put("tau2", result.tau2())
                .node();
    }
}

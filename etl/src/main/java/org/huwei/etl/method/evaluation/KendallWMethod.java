package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.KendallW;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class KendallWMethod implements Method {
    @Override
    public String name() {
        return "kendall-w";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        KendallW result = KendallW.of(input.matrix("subjectsByRaters"));
        return new MethodOutput()
                .put("s", result.s())
                .put("tieSum", result.tieSum())
                .put("w", result.w())
                .put("wUncorrected", result.wUncorrected())
                .put("chi2", result.chi2())
                .put("df", result.df())
                .put("p", result.p())
                .put("meanSpearman", result.meanSpearman(), "A rater gives every subject the same.")
                .node();
    }
}

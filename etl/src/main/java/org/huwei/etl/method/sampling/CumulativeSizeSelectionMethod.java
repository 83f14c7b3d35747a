package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.SizeSampling;
import tools.jackson.databind.node.ObjectNode;

final class CumulativeSizeSelectionMethod implements Method {
    @Override
    public String name() {
        return "cumulative-size-selection";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<BigDecimal> sizes = SampleSizeInput.sizesWithTotal(input, "sizes");
        BigDecimal total = SizeSampling.total(sizes);
        List<BigDecimal> points = input.decimals("points");
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).signum() <= 0 || points.get(i).compareTo(total) > 0) {
                throw input.fault(
                        "points[" + (i + 1) + "]",
                        points.get(i),
                        "must lie above 0 and not above the sum of sizes, " + total.toPlainString());
            }
        }
        return new MethodOutput()
                .putCounts("selected", SizeSampling.cumulative(sizes, points))
                .node();
    }
}

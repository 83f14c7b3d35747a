package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.MonetaryUnits;
import org.huwei.etl.sampling.SizeSampling;
import tools.jackson.databind.node.ObjectNode;

final class MusSelectionMethod implements Method {
    private static final long LARGEST_SAMPLE = 10_000_000;

    @Override
    public String name() {
        return "mus-selection";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<BigDecimal> values = SampleSizeInput.sizesWithTotal(input, "bookValues");
        BigDecimal total = SizeSampling.total(values);
        long n = input.count("n", 1);
        if (n > LARGEST_SAMPLE) {
            throw input.fault("n", n, "must not exceed " + LARGEST_SAMPLE);
        }
        BigDecimal start = input.decimal("start");
        BigDecimal interval = total.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
        if (start.signum() <= 0 || start.multiply(BigDecimal.valueOf(n)).compareTo(total) > 0) {
            throw input.fault("start", start, "must lie above 0 and not above the interval, " + interval);
        }
        return new MethodOutput()
                .put("total", total.doubleValue())
                .put("interval", interval.doubleValue())
                .putCounts("selected", MonetaryUnits.select(values, n, start))
                .putCounts("largeItems", MonetaryUnits.large(values, n))
                .node();
    }
}

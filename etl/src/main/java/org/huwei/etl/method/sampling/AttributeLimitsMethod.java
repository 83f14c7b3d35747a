package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.ProportionInterval;
import org.huwei.etl.evaluation.Quantiles;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.CountLimits;
import tools.jackson.databind.node.ObjectNode;

final class AttributeLimitsMethod implements Method {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String name() {
        return "attribute-limits";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long n = input.count("sampleSize", 1);
        long errors = input.count("errors", 0);
        if (errors > n) {
            throw input.fault("errors", errors, "must not exceed sampleSize, " + n);
        }
        BigDecimal level = input.confidence();
        BigDecimal risk = BigDecimal.ONE.subtract(level);
        MethodOutput output = new MethodOutput().put("pointEstimate", (double) errors / n);
        Confidence confidence = Confidence.of(level.doubleValue());
        put(output, "clopperPearson", ProportionInterval.CLOPPER_PEARSON.of(errors, n, confidence));
        put(output, "wilson", ProportionInterval.WILSON.of(errors, n, confidence));
        put(output, "wilsonContinuity", ProportionInterval.WILSON_CONTINUITY.of(errors, n, confidence));
        double tail = risk.doubleValue();
        double lower = errors == 0 ? 0 : Quantiles.betaLower(errors, n - errors + 1.0, tail);
        double upper = errors == n ? 1 : Quantiles.betaUpper(errors + 1.0, n - errors, tail);
        put(output, "oneSided", new Interval(lower, upper));
        if (input.has("populationSize")) {
            putCounts(output, input, n, errors, risk);
        }
        return output.node();
    }

    private static void putCounts(MethodOutput output, MethodInput input, long n, long errors, BigDecimal risk) {
        long size = input.count("populationSize", 1);
        if (n > size) {
            throw input.fault("sampleSize", n, "must not exceed populationSize, " + size);
        }
        CountLimits both = CountLimits.of(size, n, errors, risk.divide(TWO));
        CountLimits oneSided = CountLimits.of(size, n, errors, risk);
        output.put("lowerCount", both.lower())
                .put("upperCount", both.upper())
                .put("lowerRate", (double) both.lower() / size)
                .put("upperRate", (double) both.upper() / size)
                .put("oneSidedLowerCount", oneSided.lower())
                .put("oneSidedUpperCount", oneSided.upper())
                .put("oneSidedLowerRate", (double) oneSided.lower() / size)
                .put("oneSidedUpperRate", (double) oneSided.upper() / size);
    }

    private static void put(MethodOutput output, String key, Interval interval) {
        output.put(key + "Lower", interval.lower()).put(key + "Upper", interval.upper());
    }
}

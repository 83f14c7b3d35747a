package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.AttributeSampleSize;
import tools.jackson.databind.node.ObjectNode;

final class AttributeSampleSizeMethod implements Method {
    @Override
    public String name() {
        return "attribute-sample-size";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        BigDecimal risk = BigDecimal.ONE.subtract(input.confidence());
        if (input.has("expectedErrors") && input.has("expectedRate")) {
            throw input.fault("expectedErrors", input.count("expectedErrors", 0), "must not stand beside expectedRate");
        }
        AttributeSampleSize sizes = input.has("populationSize") ? finite(input, risk) : infinite(input, risk);
        Optional<AttributeSampleSize.Plan> plan = input.has("expectedErrors")
                ? sizes.withErrors(input.count("expectedErrors", 0))
                : sizes.withRate(input.rate("expectedRate"));
        AttributeSampleSize.Plan found = plan.orElseThrow(() -> {
            String key = input.has("expectedErrors") ? "expectedErrors" : "expectedRate";
            return input.fault(key, input.decimal(key), "must lie below the tolerable errors: no sample size will do");
        });
        return new MethodOutput()
                .put("n", found.n())
                .put("allowedErrors", found.allowedErrors())
                .put("achievedRisk", found.achievedRisk())
                .node();
    }

    private static AttributeSampleSize infinite(MethodInput input, BigDecimal risk) {
        if (input.has("tolerableErrorsInPopulation")) {
            throw input.fault(
                    "tolerableErrorsInPopulation",
                    input.count("tolerableErrorsInPopulation", 0),
                    "must stand beside populationSize");
        }
        BigDecimal tolerable = input.rate("tolerableRate");
        refuseRate(input, tolerable, BigDecimal.ONE);
        return AttributeSampleSize.infinite(tolerable, risk);
    }

    private static AttributeSampleSize finite(MethodInput input, BigDecimal risk) {
        long size = input.count("populationSize", 1);
        BigDecimal units = BigDecimal.valueOf(size);
        if (!input.has("tolerableErrorsInPopulation")) {
            BigDecimal rate = input.rate("tolerableRate");
            refuseRate(input, rate, BigDecimal.ONE);
            long errors = units.multiply(rate).setScale(0, RoundingMode.FLOOR).longValueExact();
            return AttributeSampleSize.finite(size, errors, risk);
        }
        if (input.has("tolerableRate")) {
            input.rate("tolerableRate");
        }
        long errors = input.count("tolerableErrorsInPopulation", 0);
        if (errors > size) {
            throw input.fault("tolerableErrorsInPopulation", errors, "must not exceed populationSize, " + size);
        }
        refuseRate(input, BigDecimal.valueOf(errors), units);
        return AttributeSampleSize.finite(size, errors, risk);
    }

    private static void refuseRate(MethodInput input, BigDecimal tolerable, BigDecimal of) {
        if (input.has("expectedRate") && input.rate("expectedRate").multiply(of).compareTo(tolerable) >= 0) {
            throw input.fault(
                    "expectedRate",
                    input.rate("expectedRate"),
                    "must lie below the tolerable rate, " + tolerable.toPlainString()
                            + (of.compareTo(BigDecimal.ONE) == 0 ? "" : "/" + of.toPlainString())
                            + ": no sample size will do");
        }
    }
}

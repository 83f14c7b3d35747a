package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.huwei.etl.method.MethodInput;

/** What several methods of sampling read alike. */
final class SampleSizeInput {
    private SampleSizeInput() {}

    static OptionalLong population(MethodInput input) {
        return input.has("populationSize") ? OptionalLong.of(input.count("populationSize", 1)) : OptionalLong.empty();
    }

    static BigDecimal positive(MethodInput input, String key) {
        BigDecimal value = input.decimal(key);
        if (value.signum() <= 0) {
            throw input.fault(key, value, "must be above 0");
        }
        return value;
    }

    /** Decimals of at least 0. */
    static List<BigDecimal> sizes(MethodInput input, String key) {
        List<BigDecimal> sizes = input.decimals(key);
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i).signum() < 0) {
                throw input.fault(key + "[" + (i + 1) + "]", sizes.get(i), "must be at least 0");
            }
        }
        return sizes;
    }

    /** Decimals of at least 0, not all of them 0. */
    static List<BigDecimal> sizesWithTotal(MethodInput input, String key) {
        List<BigDecimal> sizes = sizes(input, key);
        if (sizes.stream().allMatch(size -> size.signum() == 0)) {
            throw input.fault(key, "0 everywhere", "must be above 0 in at least one place");
        }
        return sizes;
    }

    /** Probabilities above 0, as many as other values. */
    static double[] probabilities(MethodInput input, String key, String otherKey, int size) {
        double[] probabilities = input.numbers(key);
        MethodInput.requireSameLength(key, probabilities.length, otherKey, size);
        for (int i = 0; i < probabilities.length; i++) {
            if (!(probabilities[i] > 0 && probabilities[i] <= 1)) {
                throw input.fault(key + "[" + (i + 1) + "]", probabilities[i], "must lie above 0 and not above 1");
            }
        }
        return probabilities;
    }
}

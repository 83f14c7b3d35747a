package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.sampling.Allocation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class AllocationMethod implements Method {
    private static final long LARGEST = 1L << 53;

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        List<Long> sizes = input.counts("N", 1);
        Allocation allocation = allocation(input, sizes);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        put(output.putObject("proportional"), allocation.proportional());
        List<BigDecimal> costs = input.has("cost") ? costs(input, sizes) : List.of();
        if (input.has("S")) {
            List<BigDecimal> deviations = deviations(input, sizes);
            Allocation.Shares neyman = allocation.neyman(deviations);
            ObjectNode node = put(output.putObject("neyman"), neyman);
            varianceOfMean(sizes, deviations, neyman.integer())
                    .ifPresentOrElse(
                            variance -> node.put("varianceOfMean", variance),
                            () -> node.put(
                                    "varianceOfMeanReason", "A stratum with S above 0 gets no unit of the sample."));
            if (!costs.isEmpty()) {
                Allocation.Shares optimal = allocation.optimalWithCost(deviations, costs);
                put(output.putObject("optimalWithCost"), optimal)
                        .put("totalCost", totalCost(costs, optimal.integer()).doubleValue());
            }
        }
        return output;
    }

    private static Allocation allocation(MethodInput input, List<Long> sizes) {
        BigDecimal total = sizes.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw new MethodInputException("N", "a population of " + total, "must sum to at most 2^53");
        }
        long n = input.count("n", 1);
        if (n > total.longValueExact()) {
            throw new MethodInputException("n", Long.toString(n), "must not exceed the sum of N, " + total);
        }
        long least = input.count("minPerStratum", 0, 0);
        long leastTotal =
                sizes.stream().mapToLong(size -> Math.min(size, least)).sum();
        if (leastTotal > n) {
            throw new MethodInputException(
                    "minPerStratum",
                    Long.toString(least),
                    "must leave room for n = " + n + ", and takes " + leastTotal + " over " + sizes.size() + " strata");
        }
        return new Allocation(sizes, n, least);
    }

    private static List<BigDecimal> deviations(MethodInput input, List<Long> sizes) {
        List<BigDecimal> deviations = input.decimals("S");
        MethodInput.requireSameLength("S", deviations.size(), "N", sizes.size());
        for (int h = 0; h < deviations.size(); h++) {
            if (deviations.get(h).signum() < 0) {
                throw new MethodInputException(
                        "S[" + (h + 1) + "]", deviations.get(h).toString(), "must be at least 0");
            }
        }
        if (deviations.stream().allMatch(deviation -> deviation.signum() == 0)) {
            throw new MethodInputException("S", "0 in every stratum", "must be above 0 in at least one");
        }
        return deviations;
    }

    private static List<BigDecimal> costs(MethodInput input, List<Long> sizes) {
        List<BigDecimal> costs = input.decimals("cost");
        MethodInput.requireSameLength("cost", costs.size(), "N", sizes.size());
        for (int h = 0; h < costs.size(); h++) {
            if (costs.get(h).signum() <= 0) {
                throw new MethodInputException(
                        "cost[" + (h + 1) + "]", costs.get(h).toString(), "must be above 0");
            }
        }
        return costs;
    }

    private static ObjectNode put(ObjectNode node, Allocation.Shares shares) {
        ArrayNode real = node.putArray("real");
        shares.real().forEach(real::add);
        ArrayNode integer = node.putArray("integer");
        shares.integer().forEach(integer::add);
        return node;
    }

    private static OptionalDouble varianceOfMean(List<Long> sizes, List<BigDecimal> deviations, List<Long> drawn) {
        double total = sizes.stream().mapToLong(Long::longValue).sum();
        double variance = 0;
        for (int h = 0; h < sizes.size(); h++) {
            double term = sizes.get(h) / total * deviations.get(h).doubleValue();
            if (term > 0 && drawn.get(h) == 0) {
                return OptionalDouble.empty();
            }
            if (term > 0) {
                double left = (double) (sizes.get(h) - drawn.get(h)) / sizes.get(h);
                variance += term * term / drawn.get(h) * left;
            }
        }
        return OptionalDouble.of(variance);
    }

    private static BigDecimal totalCost(List<BigDecimal> costs, List<Long> drawn) {
        BigDecimal total = BigDecimal.ZERO;
        for (int h = 0; h < costs.size(); h++) {
            total = total.add(costs.get(h).multiply(BigDecimal.valueOf(drawn.get(h))));
        }
        return total;
    }
}

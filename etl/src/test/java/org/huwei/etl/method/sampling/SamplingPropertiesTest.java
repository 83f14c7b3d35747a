package org.huwei.etl.method.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every input, over seeded random ones. */
class SamplingPropertiesTest {
    private static final int ROUNDS = 200;

    private final Methods methods = new Methods();
    private final Random random = new Random(20261125);

    private JsonNode call(String name, ObjectNode input) {
        return methods.call(name, input);
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void theFirstSizeWorksAndTheOneBeforeDoesNotWithTheSameErrorsAllowed() {
        for (int round = 0; round < ROUNDS; round++) {
            long population = 50 + random.nextInt(100_000);
            long tolerable = 5 + random.nextInt((int) population / 3);
            int allowed = random.nextInt(4);
            ObjectNode given = input().put("populationSize", population)
                    .put("tolerableErrorsInPopulation", tolerable)
                    .put("expectedErrors", allowed)
                    .put("confidence", new BigDecimal("0.9"));
            JsonNode plan = call("attribute-sample-size", given);
            assertThat(plan.path("achievedRisk").doubleValue()).isLessThanOrEqualTo(0.1);
            long n = plan.path("n").longValue();
            assertThat(n).isBetween(allowed + 1L, population);
            // One unit fewer would leave the limit of the errors above what is tolerable.
            assertThat(oneSidedUpper(population, n, allowed)).isLessThan(tolerable);
            assertThat(oneSidedUpper(population, n - 1, allowed)).isGreaterThanOrEqualTo(tolerable);
        }
    }

    private long oneSidedUpper(long population, long n, int errors) {
        ObjectNode given = input().put("errors", errors)
                .put("sampleSize", n)
                .put("populationSize", population)
                .put("confidence", new BigDecimal("0.9"));
        return call("attribute-limits", given).path("oneSidedUpperCount").longValue();
    }

    @Test
    void limitsHoldTheEstimateAndMirrorEachOther() {
        for (int round = 0; round < ROUNDS; round++) {
            int population = 2 + random.nextInt(500);
            int n = 1 + random.nextInt(population);
            int errors = random.nextInt(n + 1);
            JsonNode limits = limits(population, n, errors);
            JsonNode mirrored = limits(population, n, n - errors);
            double estimate = (double) errors / n;
            for (String kind : List.of("clopperPearson", "wilson", "wilsonContinuity", "oneSided")) {
                double lower = limits.path(kind + "Lower").doubleValue();
                double upper = limits.path(kind + "Upper").doubleValue();
                assertThat(estimate).as(kind).isBetween(lower, upper);
                assertThat(mirrored.path(kind + "Upper").doubleValue()).isEqualTo(1 - lower, within(1e-12));
            }
            long lowerCount = limits.path("lowerCount").longValue();
            assertThat(lowerCount)
                    .isBetween((long) errors, limits.path("upperCount").longValue());
            assertThat(mirrored.path("upperCount").longValue()).isEqualTo(population - lowerCount);
        }
    }

    private JsonNode limits(int population, int n, int errors) {
        return call(
                "attribute-limits",
                input().put("errors", errors).put("sampleSize", n).put("populationSize", population));
    }

    @Test
    void inclusionProbabilitiesSumToNAndAsManyAreDrawn() {
        for (int round = 0; round < ROUNDS; round++) {
            int units = 1 + random.nextInt(30);
            int n = 1 + random.nextInt(units);
            ObjectNode given = input().put("n", n);
            ArrayNode sizes = given.putArray("sizes");
            IntStream.range(0, units).forEach(i -> sizes.add(1 + random.nextInt(100)));
            JsonNode probabilities = call("inclusion-probabilities", given);
            assertThat(probabilities.path("sum").doubleValue()).isEqualTo(n, within(1e-12 * n));
            given.put("start", BigDecimal.valueOf(1 + random.nextInt(999), 3));
            JsonNode drawn = call("systematic-pps", given).path("selected");
            assertThat(drawn.size()).isEqualTo(n);
            for (JsonNode certain : probabilities.path("certainties").values()) {
                assertThat(drawn.values()).contains(certain);
            }
        }
    }

    @Test
    void permutingTheUnitsLeavesTheEstimatesAsTheyAre() {
        for (int round = 0; round < ROUNDS; round++) {
            int units = 6 + random.nextInt(30);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, units).boxed().toList());
            double[] y = random.doubles(units, -5, 100).toArray();
            JsonNode before = estimate(y, order);
            Collections.shuffle(order, random);
            JsonNode after = estimate(y, order);
            for (String key : List.of("mean", "meanSe", "total", "totalSe", "sd", "deff")) {
                double value = before.path(key).doubleValue();
                assertThat(after.path(key).doubleValue())
                        .as(key)
                        .isEqualTo(value, within(1e-12 * (1 + Math.abs(value))));
            }
        }
    }

    private JsonNode estimate(double[] y, List<Integer> order) {
        ObjectNode given = input();
        ArrayNode values = given.putArray("y");
        ObjectNode design = given.putObject("design").put("kind", "stratified");
        ArrayNode strata = design.putArray("stratum");
        for (int unit : order) {
            values.add(BigDecimal.valueOf(y[unit]));
            strata.add("h" + unit % 3);
        }
        ObjectNode sizes = design.putObject("populationSizes");
        IntStream.range(0, 3).forEach(h -> sizes.put("h" + h, 40 + 10 * h));
        return call("estimate", given);
    }

    @Test
    void theStringerBoundLiesAboveTheMostLikelyErrorAndGrowsWithTheTaints() {
        for (int round = 0; round < ROUNDS; round++) {
            int n = 5 + random.nextInt(200);
            ObjectNode given = input().put("n", n);
            ArrayNode taints = given.putArray("taints");
            double before = 0;
            for (int error = 0; error < 4; error++) {
                taints.add(BigDecimal.valueOf(1 + random.nextInt(100), 2));
                JsonNode bounds = call("stringer-bound", given);
                assertThat(bounds.path("binomialUpper").doubleValue())
                        .isGreaterThan(bounds.path("mostLikelyErrorRate").doubleValue())
                        .isGreaterThan(before)
                        .isLessThan(bounds.path("poissonUpper").doubleValue());
                before = bounds.path("binomialUpper").doubleValue();
            }
        }
    }

    @Test
    void aFractionalSystematicSampleIsSpreadOverTheFrame() {
        for (int round = 0; round < ROUNDS; round++) {
            int population = 1 + random.nextInt(1000);
            int n = 1 + random.nextInt(population);
            ObjectNode given = input().put("populationSize", population)
                    .put("type", "fractional")
                    .put("sampleSize", n)
                    .put("start", population + "/" + n);
            JsonNode selected = call("systematic", given).path("selected");
            List<Long> units =
                    selected.values().stream().map(JsonNode::longValue).toList();
            assertThat(units).hasSize(n).doesNotHaveDuplicates().isSorted();
            assertThat(units.getLast()).isEqualTo(population);
        }
    }
}

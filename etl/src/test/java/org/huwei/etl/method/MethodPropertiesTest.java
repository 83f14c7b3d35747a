package org.huwei.etl.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every input: intervals cover, shares sum, order does not matter, ties tie. */
class MethodPropertiesTest {
    private static final String SEED = "20261125";
    private static final int TRIES = 300;

    private final Methods methods = new Methods();

    /** Clopper and Pearson promise at least the confidence, whatever the true share. */
    @Property(seed = SEED, tries = TRIES)
    void exact_intervals_of_shares_cover_the_truth_as_often_as_they_say(
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double truth) {
        int[] errors = IntStream.rangeClosed(0, n).toArray();
        ObjectNode input = input().put("method", "clopper-pearson").put("confidence", 0.9);
        put(input, "x", errors);
        put(input, "n", IntStream.generate(() -> n).limit(n + 1L).toArray());
        JsonNode limits = methods.call("proportion-interval", input);
        BinomialDistribution drawn = BinomialDistribution.of(n, truth);
        double covered = IntStream.of(errors)
                .filter(x -> covers(limits, x, truth))
                .mapToDouble(drawn::probability)
                .sum();
        assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }

    /** Garwood promises the same for counts. */
    @Property(seed = SEED, tries = TRIES)
    void exact_intervals_of_counts_cover_the_truth_as_often_as_they_say(
            @ForAll @DoubleRange(min = 0.01, max = 30) double truth) {
        int[] counts = IntStream.rangeClosed(0, 150).toArray();
        ObjectNode input = input().put("method", "exact").put("confidence", 0.9);
        put(input, "count", counts);
        JsonNode limits = methods.call("rate-interval", input);
        PoissonDistribution drawn = PoissonDistribution.of(truth);
        double covered = IntStream.of(counts)
                .filter(count -> covers(limits, count, truth))
                .mapToDouble(drawn::probability)
                .sum();
        assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }

    @Property(seed = SEED, tries = TRIES)
    void allocations_sum_to_the_sample_and_stay_within_their_strata(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 500) Long> sizes,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(max = 3) int least,
            @ForAll Random random) {
        long population = sizes.stream().mapToLong(Long::longValue).sum();
        long floor = sizes.stream().mapToLong(size -> Math.min(size, least)).sum();
        long n = Math.max(1, floor + Math.round(share * (population - floor)));
        ObjectNode input = input().put("n", n).put("minPerStratum", least);
        put(input, "N", sizes.stream().mapToLong(Long::longValue));
        put(input, "S", random.ints(sizes.size(), 1, 50).asLongStream());
        put(input, "cost", random.ints(sizes.size(), 1, 9).asLongStream());
        JsonNode output = methods.call("allocation", input);
        for (String kind : List.of("proportional", "neyman", "optimalWithCost")) {
            JsonNode drawn = output.path(kind).path("integer");
            assertThat(longs(drawn).sum()).as(kind).isEqualTo(n);
            for (int h = 0; h < sizes.size(); h++) {
                assertThat(drawn.get(h).longValue()).as(kind).isBetween(Math.min(least, sizes.get(h)), sizes.get(h));
            }
        }
    }

    @Property(seed = SEED, tries = TRIES)
    void permuted_units_are_scored_the_same_by_topsis(
            @ForAll @Size(min = 2, max = 12) List<@Size(3) List<@IntRange(min = 1, max = 9) Integer>> rows,
            @ForAll Random random) {
        List<Integer> order = order(rows.size(), random);
        JsonNode before = topsis(rows);
        JsonNode after = topsis(permuted(rows, order));
        for (int i = 0; i < order.size(); i++) {
            assertThat(number(after, "closeness", i))
                    .isEqualTo(number(before, "closeness", order.get(i)), within(1e-12));
            assertThat(number(after, "rank", i)).isEqualTo(number(before, "rank", order.get(i)));
        }
    }

    @Property(seed = SEED, tries = TRIES)
    void permuted_values_are_normalised_the_same(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 1, max = 99) @Scale(1) Double> values,
            @ForAll Random random) {
        List<Integer> order = order(values.size(), random);
        for (String method : List.of("minmax", "zscore", "rank", "borda", "percentile", "distance-to-max")) {
            JsonNode before = normalise(method, values);
            JsonNode after = normalise(method, permuted(values, order));
            for (int i = 0; i < order.size(); i++) {
                JsonNode expected = before.get(order.get(i));
                assertThat(after.get(i).isNull()).as(method).isEqualTo(expected.isNull());
                assertThat(after.get(i).asDouble(0)).as(method).isEqualTo(expected.asDouble(0), within(1e-12));
            }
        }
    }

    @Property(seed = SEED, tries = TRIES)
    void tickets_do_not_depend_on_the_order_of_the_ids(
            @ForAll @IntRange(min = 1, max = 200) int count, @ForAll String seed, @ForAll Random random) {
        List<Integer> ids = order(count, random);
        ObjectNode shuffled = input().put("seed", "s" + seed.replaceAll("\\p{Cs}", "?"));
        ObjectNode sorted = shuffled.deepCopy();
        put(shuffled, "ids", ids.stream().mapToLong(Integer::longValue));
        put(sorted, "ids", LongStream.range(0, count));
        assertThat(methods.call("ticket-order", shuffled)).isEqualTo(methods.call("ticket-order", sorted));
    }

    /** Small whole scores make ties frequent; weights 1, 1, 1 make sums tie that are added in another order. */
    @Property(seed = SEED, tries = TRIES)
    void equal_units_tie_and_nobody_stands_between_them(
            @ForAll @Size(min = 2, max = 8) List<@Size(3) List<@IntRange(min = 1, max = 3) Integer>> rows) {
        JsonNode topsis = topsis(rows);
        JsonNode corners = methods.call("weight-corners", matrix("scores", rows, "{\"factors\":[0.5,1.5]}"));
        JsonNode robust =
                methods.call("rank-robustness", matrix("scores", rows, "{\"alpha\":1,\"draws\":50,\"seed\":\"31\"}"));
        for (int i = 0; i < rows.size(); i++) {
            int unit = i;
            int twin = IntStream.range(0, i)
                    .filter(other -> rows.get(other).equals(rows.get(unit)))
                    .findFirst()
                    .orElse(unit);
            assertThat(number(topsis, "rank", i)).isEqualTo(number(topsis, "rank", twin));
            assertThat(number(corners, "meanRank", i)).isEqualTo(number(corners, "meanRank", twin));
            assertThat(number(robust, "meanRank", i)).isEqualTo(number(robust, "meanRank", twin));
            assertThat(robust.path("pRowBeatsColumn").get(i).get(twin).asDouble(0))
                    .isZero();
        }
    }

    private JsonNode topsis(List<List<Integer>> rows) {
        return methods.call("topsis", matrix("matrix", rows, "{\"weights\":[1,1,1],\"direction\":[1,1,-1]}"));
    }

    private JsonNode normalise(String method, List<Double> values) {
        ObjectNode input = input().put("method", method);
        ArrayNode array = input.putArray("values");
        values.forEach(array::add);
        return methods.call("normalise", input).path("normalised");
    }

    private static boolean covers(JsonNode limits, int count, double truth) {
        return number(limits, "lower", count) <= truth && truth <= number(limits, "upper", count);
    }

    private static double number(JsonNode output, String key, int index) {
        return output.path(key).get(index).doubleValue();
    }

    private static LongStream longs(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::longValue);
    }

    private static List<Integer> order(int count, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static <T> List<T> permuted(List<T> values, List<Integer> order) {
        return order.stream().map(values::get).toList();
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode matrix(String key, List<List<Integer>> rows, String rest) {
        ObjectNode input = (ObjectNode) Methods.read(rest);
        ArrayNode matrix = input.putArray(key);
        for (List<Integer> row : rows) {
            ArrayNode array = matrix.addArray();
            row.forEach(array::add);
        }
        return input;
    }

    private static void put(ObjectNode input, String key, int[] values) {
        put(input, key, IntStream.of(values).asLongStream());
    }

    private static void put(ObjectNode input, String key, LongStream values) {
        ArrayNode array = input.putArray(key);
        values.forEach(array::add);
    }
}

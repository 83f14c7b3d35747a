package org.huwei.etl.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every method's example, spoiled in one place, again and again: there is an answer of finite numbers, or one sentence
 * naming field, value and limit, and never a fault of the program.
 */
class SpoiledInputTest {

    private static final int SPOILED = 250;
    private static final List<String> WRONG = List.of(
            "null",
            "\"x\"",
            "\"\"",
            "[]",
            "{}",
            "-1",
            "0",
            "1.5",
            "1e308",
            "1e-320",
            "1e17",
            "true",
            "[1]",
            "[null]",
            "[[1, 2], [3]]",
            "[\"a\", \"a\"]",
            "\"10/3\"",
            "{\"a\": 1}",
            "[0, 0, 0]");

    private static final Methods METHODS = new Methods();

    static Set<String> names() {
        return METHODS.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSpoiledInputIsAnsweredOrRefusedInOneSentence(String name) {
        Random random = new Random(name.hashCode());
        for (int round = 0; round < SPOILED; round++) {
            ObjectNode input = METHODS.describe(name).example().input().deepCopy();
            spoil(input, random);
            try {
                assertThat(METHODS.call(name, input).toString()).doesNotContain("NaN", "Infinity");
            } catch (MethodInputException refused) {
                assertThat(refused).as(input.toString()).message().matches("\\S.* is .+ but .+\\.");
            } catch (RuntimeException fault) {
                throw new AssertionError(name + " failed on " + input, fault);
            }
        }
    }

    private static void spoil(ObjectNode input, Random random) {
        List<JsonNode> holders = new ArrayList<>();
        collect(input, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode wrong = Methods.read(WRONG.get(random.nextInt(WRONG.size())));
        switch (holder) {
            case ObjectNode object when object.isEmpty() || random.nextInt(8) == 0 -> object.set("unknown", wrong);
            case ObjectNode object -> {
                List<String> keys = List.copyOf(object.propertyNames());
                String key = keys.get(random.nextInt(keys.size()));
                if (random.nextInt(6) == 0) {
                    object.remove(key);
                } else {
                    object.set(key, wrong);
                }
            }
            case ArrayNode array when array.isEmpty() || random.nextInt(8) == 0 -> array.add(wrong);
            case ArrayNode array -> array.set(random.nextInt(array.size()), wrong);
            default -> throw new IllegalStateException("Not a container: " + holder);
        }
    }

    /** Every object and array within. */
    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.values().forEach(child -> collect(child, into));
        }
    }
}

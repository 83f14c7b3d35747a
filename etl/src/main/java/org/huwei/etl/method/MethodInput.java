package org.huwei.etl.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the keys of an input strictly; every complaint names field, value and limit. Null is the same as absent. Lists
 * that it gives hold at least one value.
 */
public final class MethodInput {
    private final InputKeys keys;

    /** Refuses keys that the description does not know. */
    MethodInput(ObjectNode input, List<String> known) {
        this(new InputKeys("", input, known));
    }

    private MethodInput(InputKeys keys) {
        this.keys = keys;
    }

    public boolean has(String key) {
        return keys.find(key).isPresent();
    }

    /** The full name of a key for a complaint: {@code design.kind}. */
    public String field(String key) {
        return keys.place(key).toString();
    }

    /** A complaint about a key. */
    public MethodInputException fault(String key, Object value, String limit) {
        return keys.place(key).fault(String.valueOf(value), limit);
    }

    public BigDecimal decimal(String key) {
        return keys.read(key, MethodValues::decimal);
    }

    public BigDecimal decimal(String key, BigDecimal absent) {
        return has(key) ? decimal(key) : absent;
    }

    public List<BigDecimal> decimals(String key) {
        return keys.all(key, MethodValues::decimal);
    }

    /** A share from 0 to 1, both included, as the decimal it is written as. */
    public BigDecimal rate(String key) {
        return keys.read(key, MethodValues::rate);
    }

    public double[] numbers(String key) {
        return keys.read(key, (place, node) -> MethodValues.numbers(place, node, false));
    }

    /** Numbers of an array in which null stands for a missing value, given as NaN. */
    public double[] numbersOrMissing(String key) {
        return keys.read(key, (place, node) -> MethodValues.numbers(place, node, true));
    }

    /** Rows of equal length. */
    public double[][] matrix(String key) {
        return keys.read(key, (place, node) -> MethodValues.matrix(place, node, false));
    }

    /** Rows of equal length in which null stands for a missing value, given as NaN. */
    public double[][] matrixOrMissing(String key) {
        return keys.read(key, (place, node) -> MethodValues.matrix(place, node, true));
    }

    /** Matrices, each with rows of equal length. */
    public List<double[][]> matrices(String key) {
        return keys.all(key, (place, node) -> MethodValues.matrix(place, node, false));
    }

    public long count(String key, long least) {
        return keys.read(key, (place, node) -> MethodValues.count(place, node, least));
    }

    public long count(String key, long least, long absent) {
        return has(key) ? count(key, least) : absent;
    }

    public List<Long> counts(String key, long least) {
        return keys.all(key, (place, node) -> MethodValues.count(place, node, least));
    }

    /** Whole numbers of an array in which null stands for a missing value. */
    public List<Optional<Long>> countsOrMissing(String key, long least) {
        return keys.allOrMissing(key, (place, node) -> MethodValues.count(place, node, least));
    }

    public String label(String key) {
        return keys.read(key, MethodValues::label);
    }

    public List<String> labels(String key) {
        return keys.all(key, MethodValues::label);
    }

    /** Labels of an array in which null stands for a missing one. */
    public List<Optional<String>> labelsOrMissing(String key) {
        return keys.allOrMissing(key, MethodValues::label);
    }

    /** A text, which may be empty; a number is none. */
    public String text(String key) {
        return keys.read(key, MethodValues::string);
    }

    /** Texts, which may be empty. */
    public List<String> texts(String key) {
        return keys.all(key, MethodValues::string);
    }

    /** The key confidence as the decimal it is written as, strictly between 0 and 1; 0.95 when absent. */
    public BigDecimal confidence() {
        fraction("confidence", 0.95);
        return decimal("confidence", new BigDecimal("0.95"));
    }

    /** A share strictly between 0 and 1. */
    public double fraction(String key, double absent) {
        return keys.find(key)
                .map(node -> MethodValues.fraction(keys.place(key), node))
                .orElse(absent);
    }

    public boolean flag(String key) {
        return keys.read(key, MethodValues::flag);
    }

    public boolean flag(String key, boolean absent) {
        return keys.find(key)
                .map(node -> MethodValues.flag(keys.place(key), node))
                .orElse(absent);
    }

    public <E extends Enum<E>> E choice(String key, E[] choices) {
        JsonNode node = keys.required(key);
        for (E choice : choices) {
            if (node.isString() && node.stringValue().equals(key(choice))) {
                return choice;
            }
        }
        String names = Arrays.stream(choices).map(MethodInput::key).collect(Collectors.joining(", "));
        throw fault(key, MethodValues.text(node), "must be one of " + names);
    }

    public <E extends Enum<E>> E choice(String key, E[] choices, E absent) {
        return has(key) ? choice(key, choices) : absent;
    }

    /** Whether a key holds an object: for keys that take either one value or one for each label. */
    public boolean holdsObject(String key) {
        return keys.find(key).filter(JsonNode::isObject).isPresent();
    }

    /** Whether a key holds a text: for keys that take either a number or a text. */
    public boolean isText(String key) {
        return keys.find(key).filter(JsonNode::isString).isPresent();
    }

    /** Whether a key holds an array: for keys that take either one value or several. */
    public boolean holdsArray(String key) {
        return keys.find(key).filter(JsonNode::isArray).isPresent();
    }

    /** An object with keys of its own. */
    public MethodInput object(String key, String... known) {
        return nested(keys.place(key), keys.required(key), known);
    }

    /** Objects with keys of their own. */
    public List<MethodInput> objects(String key, String... known) {
        return keys.all(key, (place, node) -> nested(place, node, known));
    }

    /** Whole numbers by label, in the order of the input. */
    public Map<String, Long> countMap(String key, long least) {
        return keys.map(key, (place, node) -> MethodValues.count(place, node, least));
    }

    /** Numbers by label, in the order of the input. */
    public Map<String, BigDecimal> decimalMap(String key) {
        return keys.map(key, MethodValues::decimal);
    }

    /** Columns by label, null in them as NaN, in the order of the input. */
    public Map<String, double[]> columnMap(String key) {
        return keys.map(key, (place, node) -> MethodValues.numbers(place, node, true));
    }

    /** Labels by label, in the order of the input. */
    public Map<String, String> labelMap(String key) {
        return keys.map(key, MethodValues::label);
    }

    /** Refuses arrays of one call whose lengths differ. */
    public static void requireSameLength(String key, int size, String otherKey, int otherSize) {
        if (size != otherSize) {
            throw new MethodInputException(
                    key, "an array of " + size, "must have as many values as " + otherKey + ", which has " + otherSize);
        }
    }

    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MethodInput nested(Place place, JsonNode node, String... known) {
        return new MethodInput(new InputKeys(place + ".", MethodValues.object(place, node), List.of(known)));
    }
}

package org.huwei.etl.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the keys of an input strictly; every complaint names field, value and limit. Null is the same as absent. Lists
 * that it gives hold at least one value.
 */
public final class MethodInput {
    private final String place;
    private final ObjectNode input;
    private final List<String> known;

    /** Refuses keys that the description does not know. */
    MethodInput(ObjectNode input, List<String> known) {
        this("", input, known);
    }

    private MethodInput(String place, ObjectNode input, List<String> known) {
        this.place = place;
        this.input = input;
        this.known = List.copyOf(known);
        for (String key : input.propertyNames()) {
            if (!known.contains(key)) {
                throw new MethodInputException(
                        place + key,
                        MethodValues.text(input.get(key)),
                        "is no key of " + (place.isEmpty() ? "this method" : place.substring(0, place.length() - 1))
                                + ": it takes " + String.join(", ", known));
            }
        }
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The full name of a key for a complaint: {@code design.kind}. */
    public String field(String key) {
        return place + key;
    }

    /** A complaint about a key. */
    public MethodInputException fault(String key, Object value, String limit) {
        return new MethodInputException(place + key, String.valueOf(value), limit);
    }

    public BigDecimal decimal(String key) {
        return MethodValues.decimal(place + key, required(key));
    }

    public BigDecimal decimal(String key, BigDecimal absent) {
        return has(key) ? decimal(key) : absent;
    }

    public List<BigDecimal> decimals(String key) {
        return all(key, MethodValues::decimal);
    }

    /** A share from 0 to 1, both included, as the decimal it is written as. */
    public BigDecimal rate(String key) {
        return MethodValues.rate(place + key, required(key));
    }

    public double[] numbers(String key) {
        return MethodValues.numbers(place + key, required(key), false);
    }

    /** Numbers of an array in which null stands for a missing value, given as NaN. */
    public double[] numbersOrMissing(String key) {
        return MethodValues.numbers(place + key, required(key), true);
    }

    /** Rows of equal length. */
    public double[][] matrix(String key) {
        return MethodValues.matrix(place + key, required(key), false);
    }

    /** Rows of equal length in which null stands for a missing value, given as NaN. */
    public double[][] matrixOrMissing(String key) {
        return MethodValues.matrix(place + key, required(key), true);
    }

    /** Matrices, each with rows of equal length. */
    public List<double[][]> matrices(String key) {
        return all(key, (field, node) -> MethodValues.matrix(field, node, false));
    }

    public long count(String key, long least) {
        return MethodValues.count(place + key, required(key), least);
    }

    public long count(String key, long least, long absent) {
        return has(key) ? count(key, least) : absent;
    }

    public List<Long> counts(String key, long least) {
        return all(key, (field, node) -> MethodValues.count(field, node, least));
    }

    /** Whole numbers of an array in which null stands for a missing value. */
    public List<Optional<Long>> countsOrMissing(String key, long least) {
        return all(
                key,
                (field, node) ->
                        node.isNull() ? Optional.empty() : Optional.of(MethodValues.count(field, node, least)));
    }

    public String label(String key) {
        return MethodValues.label(place + key, required(key));
    }

    public List<String> labels(String key) {
        return all(key, MethodValues::label);
    }

    /** Labels of an array in which null stands for a missing one. */
    public List<Optional<String>> labelsOrMissing(String key) {
        return all(
                key, (field, node) -> node.isNull() ? Optional.empty() : Optional.of(MethodValues.label(field, node)));
    }

    /** A text, which may be empty; a number is none. */
    public String text(String key) {
        return MethodValues.string(place + key, required(key));
    }

    /** Texts, which may be empty. */
    public List<String> texts(String key) {
        return all(key, MethodValues::string);
    }

    /** The key confidence as the decimal it is written as, strictly between 0 and 1; 0.95 when absent. */
    public BigDecimal confidence() {
        fraction("confidence", 0.95);
        return decimal("confidence", new BigDecimal("0.95"));
    }

    /** A share strictly between 0 and 1. */
    public double fraction(String key, double absent) {
        return find(key).map(node -> MethodValues.fraction(place + key, node)).orElse(absent);
    }

    public boolean flag(String key) {
        return MethodValues.flag(place + key, required(key));
    }

    public boolean flag(String key, boolean absent) {
        return find(key).map(node -> MethodValues.flag(place + key, node)).orElse(absent);
    }

    public <E extends Enum<E>> E choice(String key, E[] choices) {
        JsonNode node = required(key);
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
        return find(key).filter(JsonNode::isObject).isPresent();
    }

    /** Whether a key holds a text: for keys that take either a number or a text. */
    public boolean isText(String key) {
        return find(key).filter(JsonNode::isString).isPresent();
    }

    /** Whether a key holds an array: for keys that take either one value or several. */
    public boolean holdsArray(String key) {
        return find(key).filter(JsonNode::isArray).isPresent();
    }

    /** An object with keys of its own. */
    public MethodInput object(String key, String... keys) {
        return nested(place + key, required(key), List.of(keys));
    }

    /** Objects with keys of their own. */
    public List<MethodInput> objects(String key, String... keys) {
        return all(key, (field, node) -> nested(field, node, List.of(keys)));
    }

    /** Whole numbers by label, in the order of the input. */
    public Map<String, Long> countMap(String key, long least) {
        return map(key, (field, node) -> MethodValues.count(field, node, least));
    }

    /** Numbers by label, in the order of the input. */
    public Map<String, BigDecimal> decimalMap(String key) {
        return map(key, MethodValues::decimal);
    }

    /** Columns by label, null in them as NaN, in the order of the input. */
    public Map<String, double[]> columnMap(String key) {
        return map(key, (field, node) -> MethodValues.numbers(field, node, true));
    }

    /** Labels by label, in the order of the input. */
    public Map<String, String> labelMap(String key) {
        return map(key, MethodValues::label);
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

    private static MethodInput nested(String field, JsonNode node, List<String> keys) {
        return new MethodInput(field + ".", MethodValues.object(field, node), keys);
    }

    private Optional<JsonNode> find(String key) {
        if (!known.contains(key)) {
            throw new IllegalStateException("The description must name the key " + place + key + ".");
        }
        return Optional.ofNullable(input.get(key)).filter(node -> !node.isNull());
    }

    private JsonNode required(String key) {
        return find(key).orElseThrow(() -> fault(key, "absent", "must be given"));
    }

    private <T> List<T> all(String key, BiFunction<String, JsonNode, T> reader) {
        JsonNode array = MethodValues.array(place + key, required(key));
        List<T> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(reader.apply(MethodValues.at(place + key, i), array.get(i)));
        }
        return values;
    }

    private <T> Map<String, T> map(String key, BiFunction<String, JsonNode, T> reader) {
        ObjectNode object = MethodValues.object(place + key, required(key));
        Map<String, T> values = new LinkedHashMap<>();
        for (String label : object.propertyNames()) {
            values.put(label, reader.apply(place + key + "." + label, MethodValues.given(object.get(label))));
        }
        return values;
    }
}

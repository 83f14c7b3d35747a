package org.huwei.etl.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the keys of an input strictly; every complaint names field, value and limit. Null is the same as absent. */
final class MethodInput {
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1L << 53);
    private static final int LONGEST_NUMBER_LABEL = 400;

    private final ObjectNode input;

    MethodInput(ObjectNode input) {
        this.input = input;
    }

    void refuseUnknownKeys(List<MethodDescription.Field> known) {
        List<String> keys = known.stream().map(MethodDescription.Field::key).toList();
        for (String key : input.propertyNames()) {
            if (!keys.contains(key)) {
                throw new MethodInputException(
                        key, text(input.get(key)), "is no key of this method: it takes " + String.join(", ", keys));
            }
        }
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    List<BigDecimal> decimals(String key) {
        return all(key, MethodInput::decimal);
    }

    List<Long> counts(String key, long least) {
        return all(key, (field, node) -> count(field, node, least));
    }

    /** Whole numbers of an array in which null stands for a missing value. */
    List<Optional<Long>> countsOrMissing(String key, long least) {
        return all(key, (field, node) -> node.isNull() ? Optional.empty() : Optional.of(count(field, node, least)));
    }

    List<String> labels(String key) {
        return all(key, MethodInput::label);
    }

    String label(String key) {
        return label(key, required(key));
    }

    long count(String key, long least) {
        return count(key, required(key), least);
    }

    long count(String key, long least, long absent) {
        return find(key).map(node -> count(key, node, least)).orElse(absent);
    }

    double fraction(String key, double absent) {
        return find(key).map(node -> fraction(key, node)).orElse(absent);
    }

    <E extends Enum<E>> E choice(String key, E[] choices) {
        JsonNode node = required(key);
        for (E choice : choices) {
            if (node.isString() && node.stringValue().equals(key(choice))) {
                return choice;
            }
        }
        String names = Arrays.stream(choices).map(MethodInput::key).collect(Collectors.joining(", "));
        throw new MethodInputException(key, text(node), "must be one of " + names);
    }

    /** Refuses arrays of one call whose lengths differ. */
    static void requireSameLength(String key, List<?> values, String otherKey, List<?> others) {
        if (values.size() != others.size()) {
            throw new MethodInputException(
                    key,
                    "an array of " + values.size(),
                    "must have as many values as " + otherKey + ", which has " + others.size());
        }
    }

    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<JsonNode> find(String key) {
        return Optional.ofNullable(input.get(key)).filter(node -> !node.isNull());
    }

    private JsonNode required(String key) {
        return find(key).orElseThrow(() -> new MethodInputException(key, "absent", "must be given"));
    }

    private <T> List<T> all(String key, BiFunction<String, JsonNode, T> reader) {
        JsonNode array = required(key);
        if (!array.isArray() || array.isEmpty()) {
            throw new MethodInputException(key, text(array), "must be an array of at least one value");
        }
        List<T> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(reader.apply(key + "[" + (i + 1) + "]", array.get(i)));
        }
        return values;
    }

    private static BigDecimal decimal(String field, JsonNode node) {
        if (!node.isNumber()) {
            throw new MethodInputException(field, text(node), "must be a number");
        }
        BigDecimal value = node.decimalValue();
        double asDouble = value.doubleValue();
        if (Double.isInfinite(asDouble) || (asDouble == 0 && value.signum() != 0)) {
            throw new MethodInputException(field, text(node), "must have a size between 1e-323 and 1e308");
        }
        return value;
    }

    private static long count(String field, JsonNode node, long least) {
        BigDecimal value = decimal(field, node);
        boolean inRange = value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(LARGEST_COUNT) <= 0;
        if (!inRange || value.stripTrailingZeros().scale() > 0) {
            throw new MethodInputException(field, text(node), "must be a whole number between " + least + " and 2^53");
        }
        return value.longValueExact();
    }

    private static double fraction(String field, JsonNode node) {
        double value = decimal(field, node).doubleValue();
        if (!(value > 0 && value < 1)) {
            throw new MethodInputException(field, text(node), "must lie strictly between 0 and 1");
        }
        return value;
    }

    private static String label(String field, JsonNode node) {
        String text;
        if (node.isString()) {
            text = node.stringValue();
        } else if (node.isNumber()) {
            decimal(field, node);
            text = node.decimalValue().toPlainString();
        } else {
            throw new MethodInputException(field, text(node), "must be a text or a number");
        }
        if (node.isNumber() && text.length() > LONGEST_NUMBER_LABEL) {
            throw new MethodInputException(
                    field, text(node), "must have at most " + LONGEST_NUMBER_LABEL + " digits when given as a number");
        }
        requireUnicode(field, text);
        return text;
    }

    private static void requireUnicode(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new MethodInputException(field, "a text with half of a surrogate pair", "must be Unicode text");
            }
        }
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "null";
        }
        return node.isContainer() && node.size() > 3
                ? (node.isArray() ? "an array of " : "an object of ") + node.size()
                : node.toString();
    }
}

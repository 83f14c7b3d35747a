package org.huwei.etl.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads single values; every complaint names field, value and limit. */
final class MethodValues {
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1L << 53);
    private static final int LONGEST_NUMBER_LABEL = 400;

    private MethodValues() {}

    static BigDecimal decimal(String field, JsonNode node) {
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

    static double[] numbers(String field, JsonNode node, boolean orMissing) {
        JsonNode array = array(field, node);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = array.get(i);
            values[i] = orMissing && value.isNull()
                    ? Double.NaN
                    : decimal(at(field, i), value).doubleValue();
        }
        return values;
    }

    static double[][] matrix(String field, JsonNode node, boolean orMissing) {
        JsonNode array = array(field, node);
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(at(field, i), array.get(i), orMissing);
            MethodInput.requireSameLength(at(field, i), rows[i].length, at(field, 0), rows[0].length);
        }
        return rows;
    }

    static long count(String field, JsonNode node, long least) {
        BigDecimal value = decimal(field, node);
        boolean inRange = value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(LARGEST_COUNT) <= 0;
        if (!inRange || value.stripTrailingZeros().scale() > 0) {
            throw new MethodInputException(field, text(node), "must be a whole number between " + least + " and 2^53");
        }
        return value.longValueExact();
    }

    static BigDecimal rate(String field, JsonNode node) {
        BigDecimal value = decimal(field, node);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new MethodInputException(field, text(node), "must lie between 0 and 1");
        }
        return value;
    }

    static double fraction(String field, JsonNode node) {
        double value = decimal(field, node).doubleValue();
        if (!(value > 0 && value < 1)) {
            throw new MethodInputException(field, text(node), "must lie strictly between 0 and 1");
        }
        return value;
    }

    static boolean flag(String field, JsonNode node) {
        if (!node.isBoolean()) {
            throw new MethodInputException(field, text(node), "must be true or false");
        }
        return node.booleanValue();
    }

    static String label(String field, JsonNode node) {
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

    static String string(String field, JsonNode node) {
        if (!node.isString()) {
            throw new MethodInputException(field, text(node), "must be a text");
        }
        requireUnicode(field, node.stringValue());
        return node.stringValue();
    }

    static JsonNode array(String field, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new MethodInputException(field, text(node), "must be an array of at least one value");
        }
        return node;
    }

    static ObjectNode object(String field, JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw new MethodInputException(field, text(node), "must be an object of at least one key");
    }

    static JsonNode given(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }

    /** The name of one value of an array, counted from 1. */
    static String at(String field, int index) {
        return field + "[" + (index + 1) + "]";
    }

    static String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "null";
        }
        return node.isContainer() && node.size() > 3
                ? (node.isArray() ? "an array of " : "an object of ") + node.size()
                : node.toString();
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
}

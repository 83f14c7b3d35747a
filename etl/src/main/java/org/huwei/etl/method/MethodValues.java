package org.huwei.etl.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads single values; every complaint names place, value and limit. */
final class MethodValues {
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1L << 53);
    private static final int LONGEST_NUMBER_LABEL = 400;

    private MethodValues() {}

    static BigDecimal decimal(Place place, JsonNode node) {
        if (!node.isNumber()) {
            throw place.fault(text(node), "must be a number");
        }
        BigDecimal value = node.decimalValue();
        double asDouble = value.doubleValue();
        if (Double.isInfinite(asDouble) || (asDouble == 0 && value.signum() != 0)) {
            throw place.fault(text(node), "must have a size between 1e-323 and 1e308");
        }
        return value;
    }

    static double[] numbers(Place place, JsonNode node, boolean orMissing) {
        JsonNode array = array(place, node);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = array.get(i);
            values[i] = orMissing && value.isNull()
                    ? Double.NaN
                    : decimal(place.at(i), value).doubleValue();
        }
        return values;
    }

    static double[][] matrix(Place place, JsonNode node, boolean orMissing) {
        JsonNode array = array(place, node);
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(place.at(i), array.get(i), orMissing);
            if (rows[i].length != rows[0].length) {
                MethodInput.requireSameLength(
                        place.at(i).toString(), rows[i].length, place.at(0).toString(), rows[0].length);
            }
        }
        return rows;
    }

    static long count(Place place, JsonNode node, long least) {
        BigDecimal value = decimal(place, node);
        boolean inRange = value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(LARGEST_COUNT) <= 0;
        if (!inRange || value.stripTrailingZeros().scale() > 0) {
            throw place.fault(text(node), "must be a whole number between " + least + " and 2^53");
        }
        return value.longValueExact();
    }

    static BigDecimal rate(Place place, JsonNode node) {
        BigDecimal value = decimal(place, node);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw place.fault(text(node), "must lie between 0 and 1");
        }
        return value;
    }

    static double fraction(Place place, JsonNode node) {
        double value = decimal(place, node).doubleValue();
        if (!(value > 0 && value < 1)) {
            throw place.fault(text(node), "must lie strictly between 0 and 1");
        }
        return value;
    }

    static boolean flag(Place place, JsonNode node) {
        if (!node.isBoolean()) {
            throw place.fault(text(node), "must be true or false");
        }
        return node.booleanValue();
    }

    static String label(Place place, JsonNode node) {
        String text;
        if (node.isString()) {
            text = node.stringValue();
        } else if (node.isNumber()) {
            decimal(place, node);
            text = node.decimalValue().toPlainString();
        } else {
            throw place.fault(text(node), "must be a text or a number");
        }
        if (node.isNumber() && text.length() > LONGEST_NUMBER_LABEL) {
            throw place.fault(
                    text(node), "must have at most " + LONGEST_NUMBER_LABEL + " digits when given as a number");
        }
        requireUnicode(place, text);
        return text;
    }

    static String string(Place place, JsonNode node) {
        if (!node.isString()) {
            throw place.fault(text(node), "must be a text");
        }
        requireUnicode(place, node.stringValue());
        return node.stringValue();
    }

    static JsonNode array(Place place, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw place.fault(text(node), "must be an array of at least one value");
        }
        return node;
    }

    static ObjectNode object(Place place, JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw place.fault(text(node), "must be an object of at least one key");
    }

    static JsonNode given(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }

    static String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "null";
        }
        return node.isContainer() && node.size() > 3
                ? (node.isArray() ? "an array of " : "an object of ") + node.size()
                : node.toString();
    }

    private static void requireUnicode(Place place, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw place.fault("a text with half of a surrogate pair", "must be Unicode text");
            }
        }
    }
}

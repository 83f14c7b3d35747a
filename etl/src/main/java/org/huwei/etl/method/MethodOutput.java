package org.huwei.etl.method;

import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the output of a method: no NaN or infinity gets in, a value that there is none of gets its reason. */
public final class MethodOutput {
    private final ObjectNode node;

    /** An empty output. */
    public MethodOutput() {
        this(JsonNodeFactory.instance.objectNode());
    }

    private MethodOutput(ObjectNode node) {
        this.node = node;
    }

    public MethodOutput put(String key, double value) {
        node.put(key, value);
        return this;
    }

    public MethodOutput put(String key, long value) {
        node.put(key, value);
        return this;
    }

    public MethodOutput put(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    public MethodOutput put(String key, String value) {
        node.put(key, value);
        return this;
    }

    /** A value, or null with {@code <key>Reason}. */
    public MethodOutput put(String key, OptionalDouble value, String reason) {
        if (value.isPresent()) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
            node.put(key + "Reason", reason);
        }
        return this;
    }

    /** Numbers in which NaN stands for a missing value, given as null. */
    public MethodOutput put(String key, double[] values) {
        add(node.putArray(key), values);
        return this;
    }

    /** Rows in which NaN stands for a missing value, given as null. */
    public MethodOutput put(String key, double[][] rows) {
        ArrayNode array = node.putArray(key);
        for (double[] row : rows) {
            add(array.addArray(), row);
        }
        return this;
    }

    public MethodOutput putCounts(String key, List<? extends Number> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> array.add(value.longValue()));
        return this;
    }

    public MethodOutput putTexts(String key, List<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
        return this;
    }

    /** An object within this one, to be filled. */
    public MethodOutput object(String key) {
        return new MethodOutput(node.putObject(key));
    }

    /** What was put in. */
    public ObjectNode node() {
        return node;
    }

    private static void add(ArrayNode array, double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                array.addNull();
            } else {
                array.add(value);
            }
        }
    }
}

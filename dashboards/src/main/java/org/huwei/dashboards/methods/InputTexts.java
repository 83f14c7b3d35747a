package org.huwei.dashboards.methods;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Field;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.huwei.etl.method.ValueType;
import org.huwei.etl.method.ValueType.ArrayOf;
import org.huwei.etl.method.ValueType.MapOf;
import org.huwei.etl.method.ValueType.Nullable;
import org.huwei.etl.method.ValueType.OneOf;
import org.huwei.etl.method.ValueType.Scalar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What stands in the fields of a form, and the input it makes. Texts and labels stand without quotes, the rest as JSON. */
public final class InputTexts {

    private InputTexts() {}

    /** The texts of an input by key; keys that are absent have none. */
    public static Map<String, String> of(MethodDescription description, ObjectNode input) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : description.input()) {
            JsonNode value = input.get(field.key());
            if (value != null && !value.isNull()) {
                texts.put(field.key(), value.isString() ? value.stringValue() : value.toString());
            }
        }
        return texts;
    }

    /**
     * The input that the texts make; a blank text is an absent key.
     *
     * @throws MethodInputException when an array or object is not written as JSON
     */
    public static ObjectNode read(MethodDescription description, Map<String, String> texts) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (Field field : description.input()) {
            String text = texts.getOrDefault(field.key(), "").strip();
            if (!text.isEmpty()) {
                input.set(field.key(), value(field, text));
            }
        }
        return input;
    }

    private static JsonNode value(Field field, String text) {
        return switch (plain(field.type())) {
            case Scalar scalar ->
                switch (scalar) {
                    case TEXT, LABEL -> StringNode.valueOf(text);
                    // What is no number goes on as a text, so that the method itself says what it takes.
                    case NUMBER, INTEGER, BOOLEAN, RATIONAL -> orText(text);
                    case OBJECT -> json(field, text);
                };
            case ArrayOf array -> json(field, text.startsWith("[") ? text : "[" + text + "]");
            case MapOf map -> json(field, text);
            case OneOf choice -> orText(text);
            case Nullable nothingElse -> orText(text);
        };
    }

    private static ValueType plain(ValueType type) {
        return type instanceof Nullable nullable ? plain(nullable.of()) : type;
    }

    private static JsonNode orText(String text) {
        try {
            return Methods.read(text);
        } catch (MethodInputException notJson) {
            return StringNode.valueOf(text);
        }
    }

    private static JsonNode json(Field field, String text) {
        try {
            return Methods.read(text);
        } catch (MethodInputException notJson) {
            throw new MethodInputException(
                    field.key(), text, "must be " + field.type().text() + " written as JSON: " + notJson.limit());
        }
    }
}

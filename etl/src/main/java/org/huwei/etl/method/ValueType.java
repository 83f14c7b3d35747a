package org.huwei.etl.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a value, in the closed vocabulary that an OpenAPI description and a form are made of. Its text is a scalar
 * ({@code number}, {@code integer}, {@code text}, {@code boolean}, {@code label}, {@code rational}, {@code object}),
 * {@code ?} after it where null may stand, {@code []} for each storey of an array, <code>{label: T}</code> for an object
 * with labels as keys, and {@code A | B} for a choice of shapes.
 */
public sealed interface ValueType {

    /** The text of this type, such as {@code number?[]}. */
    String text();

    /** The JSON schema of this type. */
    ObjectNode schema();

    /** Values that are not made of others. */
    enum Scalar implements ValueType {
        NUMBER("number"),
        INTEGER("integer"),
        TEXT("string"),
        BOOLEAN("boolean"),
        /** A text, or a number that stands for its decimal text. */
        LABEL("string", "number"),
        /** A number, or a text such as "10/3". */
        RATIONAL("number", "string"),
        /** An object whose keys its meaning tells. */
        OBJECT("object");

        private final List<String> schemaTypes;

        Scalar(String... schemaTypes) {
            this.schemaTypes = List.of(schemaTypes);
        }

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            if (schemaTypes.size() == 1) {
                return schema.put("type", schemaTypes.getFirst());
            }
            schemaTypes.forEach(schema.putArray("type")::add);
            return schema;
        }
    }

    /** A value or null. */
    record Nullable(ValueType of) implements ValueType {
        @Override
        public String text() {
            return of.text() + "?";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.putArray("anyOf").add(of.schema()).addObject().put("type", "null");
            return schema;
        }
    }

    /** An array. */
    record ArrayOf(ValueType element) implements ValueType {
        @Override
        public String text() {
            return element.text() + "[]";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
            schema.set("items", element.schema());
            return schema;
        }
    }

    /** An object with labels as keys. */
    record MapOf(ValueType value) implements ValueType {
        @Override
        public String text() {
            return "{label: " + value.text() + "}";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            schema.set("additionalProperties", value.schema());
            return schema;
        }
    }

    /** One of several shapes. */
    record OneOf(List<ValueType> choices) implements ValueType {
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public String text() {
            return String.join(" | ", choices.stream().map(ValueType::text).toList());
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            choices.forEach(choice -> schema.withArray("anyOf").add(choice.schema()));
            return schema;
        }
    }

    /**
     * Reads the text of a type.
     *
     * @throws IllegalArgumentException when the text is none
     */
    static ValueType parse(String text) {
        if (text.contains(" | ")) {
            List<ValueType> choices = new ArrayList<>();
            for (String choice : text.split(" \\| ", -1)) {
                choices.add(parse(choice));
            }
            return new OneOf(choices);
        }
        if (text.endsWith("[]")) {
            return new ArrayOf(parse(text.substring(0, text.length() - 2)));
        }
        if (text.endsWith("?")) {
            return new Nullable(parse(text.substring(0, text.length() - 1)));
        }
        if (text.startsWith("{label: ") && text.endsWith("}")) {
            return new MapOf(parse(text.substring("{label: ".length(), text.length() - 1)));
        }
        return scalar(text);
    }

    private static Scalar scalar(String text) {
        Map<String, Scalar> scalars = new LinkedHashMap<>();
        for (Scalar scalar : Scalar.values()) {
            scalars.put(scalar.text(), scalar);
        }
        Scalar found = scalars.get(text);
        if (found == null) {
            throw new IllegalArgumentException(
                    "type is " + text + " but must be made of " + String.join(", ", scalars.keySet()) + ".");
        }
        return found;
    }
}

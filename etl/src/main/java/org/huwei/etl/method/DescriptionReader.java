package org.huwei.etl.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.method.MethodDescription.Example;
import org.huwei.etl.method.MethodDescription.Field;
import org.huwei.etl.method.MethodDescription.Group;
import org.huwei.sql.catalogue.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the description of a method from its YAML file, with strict keys. */
final class DescriptionReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final String file;

    private DescriptionReader(String file) {
        this.file = file;
    }

    /**
     * The description of a method.
     *
     * @throws IllegalStateException naming file, key, value and limit when the file is missing or at fault
     */
    static MethodDescription load(String name) {
        String file = "methods/" + name + ".yaml";
        try (InputStream stream = DescriptionReader.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is absent but must stand on the class path.");
            }
            return read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + " of the class path.", unreadable);
        }
    }

    /** Reads a description from its text: the door for tests of faulty files. */
    static MethodDescription read(String name, String yaml) {
        DescriptionReader reader = new DescriptionReader("methods/" + name + ".yaml");
        Object content;
        try {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException notYaml) {
            throw reader.fault("(file)", String.valueOf(notYaml.getMessage()), "YAML");
        }
        MethodDescription description = reader.description(reader.mapping("(file)", content));
        if (!description.name().equals(name)) {
            throw reader.fault("name", description.name(), name + ", as the file is called");
        }
        return description;
    }

    private MethodDescription description(Map<?, ?> map) {
        only(
                "(file)",
                map,
                List.of("name", "group", "title", "summary", "definition", "source", "input", "output", "example"));
        return new MethodDescription(
                text("name", map.get("name")),
                group(text("group", map.get("group"))),
                localized("title", map.get("title")),
                localized("summary", map.get("summary")),
                localized("definition", map.get("definition")),
                text("source", map.get("source")),
                fields("input", map.get("input")),
                fields("output", map.get("output")),
                example(mapping("example", map.get("example"))));
    }

    private Group group(String text) {
        for (Group group : Group.values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(text)) {
                return group;
            }
        }
        throw fault("group", text, "sampling or evaluation");
    }

    private List<Field> fields(String key, @Nullable Object value) {
        List<Field> fields = new ArrayList<>();
        for (Object entry : list(key, value)) {
            Map<?, ?> map = mapping(key, entry);
            String name = text(key + ".key", map.get("key"));
            fields.add(field(key + "." + name, name, map));
        }
        return fields;
    }

    private Field field(String place, String name, Map<?, ?> map) {
        only(place, map, List.of("key", "type", "required", "meaning", "choices", "default"));
        if (!(map.get("required") instanceof Boolean required)) {
            throw fault(place + ".required", String.valueOf(map.get("required")), "true or false");
        }
        List<String> choices = map.containsKey("choices")
                ? list(place + ".choices", map.get("choices")).stream()
                        .map(String::valueOf)
                        .toList()
                : List.of();
        Optional<JsonNode> absent =
                map.containsKey("default") ? Optional.of(json(map.get("default"))) : Optional.empty();
        return new Field(
                name,
                type(place, text(place + ".type", map.get("type"))),
                required,
                localized(place + ".meaning", map.get("meaning")),
                choices,
                absent);
    }

    private ValueType type(String place, String text) {
        try {
            return ValueType.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(file + ", " + place + ": " + unknown.getMessage(), unknown);
        }
    }

    private Example example(Map<?, ?> map) {
        only("example", map, List.of("input", "output"));
        return new Example(object("example.input", map.get("input")), object("example.output", map.get("output")));
    }

    private ObjectNode object(String key, @Nullable Object value) {
        if (json(mapping(key, value)) instanceof ObjectNode object) {
            return object;
        }
        throw fault(key, String.valueOf(value), "a mapping of keys");
    }

    /** Numbers come as the decimals they are written as, as they do from a caller. */
    private static JsonNode json(@Nullable Object value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : Methods.read(JSON.writeValueAsString(value));
    }

    private LocalizedText localized(String key, @Nullable Object value) {
        Map<?, ?> map = mapping(key, value);
        only(key, map, List.of("zh", "en"));
        return new LocalizedText(text(key + ".zh", map.get("zh")), text(key + ".en", map.get("en")));
    }

    private String text(String key, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw fault(key, String.valueOf(value), "a text");
    }

    private List<?> list(String key, @Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw fault(key, String.valueOf(value), "a list of at least one entry");
    }

    private Map<?, ?> mapping(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw fault(key, String.valueOf(value), "a mapping of keys");
    }

    private void only(String place, Map<?, ?> map, List<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw fault(place, "with the unknown key " + key, "made of " + String.join(", ", known));
            }
        }
    }

    private IllegalStateException fault(String key, String value, String limit) {
        return new IllegalStateException(file + ", " + key + ": is " + value + " but must be " + limit + ".");
    }
}

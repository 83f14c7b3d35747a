package org.huwei.etl.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.huwei.etl.method.Methods;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** A large input of every method, from {@code bench/large-inputs.yaml}; the same at every run. */
final class LargeInputs {

    private static final Pattern LONG_ARRAY = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Map<String, String>> inputs = load();

    /** The methods that have a large input. */
    Set<String> names() {
        return inputs.keySet();
    }

    /** What is large about the input of a method, in a few words. */
    String size(String name) {
        return text(name, "size");
    }

    /** The input of a method. */
    JsonNode of(String name) {
        return Methods.read(LONG_ARRAY.matcher(text(name, "input")).replaceAll(found -> LongArrays.of(found.group(1))));
    }

    private String text(String name, String key) {
        Map<String, String> input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException(name + " has no large input.");
        }
        return Objects.requireNonNull(input.get(key), () -> name + " has no " + key + ".");
    }

    private static Map<String, Map<String, String>> load() {
        try (InputStream stream = LargeInputs.class.getResourceAsStream("/bench/large-inputs.yaml")) {
            return new Yaml().load(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

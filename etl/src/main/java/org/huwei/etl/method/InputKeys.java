package org.huwei.etl.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what stands at the keys of one object of an input, which holds no others than the known ones. */
final class InputKeys {
    private final String prefix;
    private final ObjectNode input;
    private final List<String> known;

    /**
     * The keys of an object.
     *
     * @param prefix what stands before a key in a complaint: nothing, or {@code design.}
     * @throws MethodInputException when the object has a key that is not known
     */
    InputKeys(String prefix, ObjectNode input, List<String> known) {
        this.prefix = prefix;
        this.input = input;
        this.known = List.copyOf(known);
        for (String key : input.propertyNames()) {
            if (!known.contains(key)) {
                throw place(key).fault(MethodValues.text(input.get(key)), "is no key of " + owner());
            }
        }
    }

    private String owner() {
        String name = prefix.isEmpty() ? "this method" : prefix.substring(0, prefix.length() - 1);
        return name + ": it takes " + String.join(", ", known);
    }

    Place place(String key) {
        return Place.of(prefix + key);
    }

    /** What stands at a key; nothing for null. */
    Optional<JsonNode> find(String key) {
        if (!known.contains(key)) {
            throw new IllegalStateException("The description must name the key " + prefix + key + ".");
        }
        return Optional.ofNullable(input.get(key)).filter(node -> !node.isNull());
    }

    JsonNode required(String key) {
        return find(key).orElseThrow(() -> place(key).fault("absent", "must be given"));
    }

    /** Reads what stands at a key. */
    <T> T read(String key, BiFunction<Place, JsonNode, T> reader) {
        return reader.apply(place(key), required(key));
    }

    /** Reads every value of an array. */
    <T> List<T> all(String key, BiFunction<Place, JsonNode, T> reader) {
        Place place = place(key);
        JsonNode array = MethodValues.array(place, required(key));
        List<T> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(reader.apply(place.at(i), array.get(i)));
        }
        return values;
    }

    /** Reads every value of an array in which null stands for a missing one. */
    <T> List<Optional<T>> allOrMissing(String key, BiFunction<Place, JsonNode, T> reader) {
        return all(key, (place, node) -> node.isNull() ? Optional.empty() : Optional.of(reader.apply(place, node)));
    }

    /** Reads every value of an object, in the order of the input. */
    <T> Map<String, T> map(String key, BiFunction<Place, JsonNode, T> reader) {
        ObjectNode object = MethodValues.object(place(key), required(key));
        Map<String, T> values = new LinkedHashMap<>();
        for (String label : object.propertyNames()) {
            values.put(label, reader.apply(place(key + "." + label), MethodValues.given(object.get(label))));
        }
        return values;
    }
}

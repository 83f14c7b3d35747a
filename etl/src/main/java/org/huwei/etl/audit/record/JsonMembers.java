package org.huwei.etl.audit.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads objects of a record strictly: says which key is unknown, missing or there twice, and which value is no text. */
final class JsonMembers {

    private final JsonParser json;
    private final List<String> faults;

    JsonMembers(JsonParser json, List<String> faults) {
        this.json = json;
        this.faults = faults;
    }

    /**
     * Reads the object that the parser stands at the beginning of.
     *
     * @param where what the object is, for sentences
     * @param readers by key; each reads its value, which the parser stands at
     */
    void object(String where, Map<String, Runnable> readers) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            faults.add(where + " is no object.");
            json.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            Runnable reader = readers.get(key);
            if (reader == null || !seen.add(key)) {
                faults.add(where + (reader == null ? " has the unknown key `" : " has twice the key `") + key + "`.");
                json.skipChildren();
            } else {
                reader.run();
            }
        }
        readers.keySet().stream()
                .filter(key -> !seen.contains(key))
                .sorted()
                .forEach(key -> faults.add(where + " lacks the key `" + key + "`."));
    }

    /** Reads an array; the reader is called with the parser at each element. */
    void array(String where, Runnable reader) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            faults.add(where + " is no list.");
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            reader.run();
        }
    }

    /** The text at the parser; null, with the fault noted, when there is something else. */
    @Nullable
    String text(String where) {
        return scalar(where, JsonToken.VALUE_STRING, "text");
    }

    /** The digits of the whole number at the parser; null, with the fault noted, when there is something else. */
    @Nullable
    String wholeNumber(String where) {
        return scalar(where, JsonToken.VALUE_NUMBER_INT, "whole number");
    }

    /** As {@link #wholeNumber}, to be put away where it is one. */
    void wholeNumber(String where, Consumer<Long> kept) {
        String digits = wholeNumber(where);
        if (digits != null && digits.length() <= 18) {
            kept.accept(Long.parseLong(digits));
        } else if (digits != null) {
            faults.add(where + " is " + digits + ", which is larger than any count.");
        }
    }

    /** The number at the parser; null, with the fault noted, when there is something else. */
    @Nullable
    Double number(String where) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT || json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return json.getDoubleValue();
        }
        scalar(where, JsonToken.VALUE_NUMBER_FLOAT, "number");
        return null;
    }

    /** A reader that puts a text or a whole number away under its key. */
    Runnable keep(String key, boolean wholeNumber, BiConsumer<String, String> kept) {
        return () -> {
            String value = wholeNumber ? wholeNumber("`" + key + "`") : text("`" + key + "`");
            if (value != null) {
                kept.accept(key, value);
            }
        };
    }

    private @Nullable String scalar(String where, JsonToken wanted, String called) {
        if (json.currentToken() == wanted) {
            return json.getString();
        }
        faults.add(where + " is no " + called + ".");
        json.skipChildren();
        return null;
    }
}

package org.huwei.etl.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping node of a YAML file that remembers where it stands and collects what is wrong with it. */
final class YamlNode {

    private final String place;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final List<String> faults;

    YamlNode(String place, @Nullable Object value, List<String> faults) {
        this.place = place;
        this.faults = faults;
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                if (entry != null) {
                    entries.put(String.valueOf(key), entry);
                }
            });
        } else if (value != null) {
            fault("must be a mapping of names to values");
        }
    }

    void fault(String what) {
        faults.add("`" + place + "` " + what + ".");
    }

    /** Refuses keys nobody reads: a misspelt key would otherwise switch a rule off in silence. */
    YamlNode only(String... known) {
        for (String key : entries.keySet()) {
            if (!Set.of(known).contains(key)) {
                fault("has the unknown key `" + key + "`; it takes " + String.join(", ", known));
            }
        }
        return this;
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    @Nullable
    Object value(String key) {
        return entries.get(key);
    }

    YamlNode node(String key) {
        return new YamlNode(place + "." + key, entries.get(key), faults);
    }

    String text(String key) {
        Object value = entries.get(key);
        if (value == null) {
            fault("needs a value for `" + key + "`");
            return "";
        }
        return scalar(value);
    }

    long number(String key, long otherwise) {
        Object value = entries.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        fault("needs a whole number for `" + key + "`, not `" + value + "`");
        return otherwise;
    }

    boolean flag(String key) {
        Object value = entries.get(key);
        if (value != null && !(value instanceof Boolean)) {
            fault("needs true or false for `" + key + "`, not `" + value + "`");
        }
        return Boolean.TRUE.equals(value);
    }

    List<String> texts(String key) {
        Object value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> texts.add(scalar(entry)));
        } else {
            texts.add(scalar(value));
        }
        return texts;
    }

    Map<String, String> textMap(String key) {
        YamlNode inner = node(key);
        Map<String, String> texts = new LinkedHashMap<>();
        inner.entries.forEach((name, value) -> texts.put(name, scalar(value)));
        return texts;
    }

    private static String scalar(@Nullable Object value) {
        return String.valueOf(value);
    }
}

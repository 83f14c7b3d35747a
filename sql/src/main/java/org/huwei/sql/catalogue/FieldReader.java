package org.huwei.sql.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one YAML mapping and notes every fault instead of stopping at the first. A key at fault reads as
 * a harmless stand-in; whoever asked must look at the faults before using what was read. Keys nobody asked for are
 * faults too: a misspelt key must not be ignored.
 */
final class FieldReader {

    private final String file;
    private final String prefix;
    private final Map<?, ?> mapping;
    private final List<CatalogueFault> faults;
    private final Set<String> asked = new HashSet<>();

    FieldReader(String file, String prefix, Map<?, ?> mapping, List<CatalogueFault> faults) {
        this.file = file;
        this.prefix = prefix;
        this.mapping = mapping;
        this.faults = faults;
    }

    String text(String key) {
        if (value(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        fault(key, "a text");
        return "";
    }

    LocalizedText localized(String key) {
        return nested(key, "a text in both languages, as zh: and en:")
                .map(FieldReader::bothLanguages)
                .orElse(new LocalizedText("", ""));
    }

    int integer(String key, int least, int most) {
        if (value(key) instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        fault(key, "a whole number from %d to %d".formatted(least, most));
        return least;
    }

    double number(String key, double least, double most) {
        if (value(key) instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        fault(key, "a number from %s to %s".formatted(least, most));
        return least;
    }

    boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        fault(key, "true or false");
        return false;
    }

    String date(String key) {
        String text = value(key) instanceof String written ? written : "";
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException notADate) {
            fault(key, "a date in quotes, such as '2014-05-01'");
            return "1970-01-01";
        }
    }

    /** Reads a word of the enumeration, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String key, Class<E> type) {
        return constant(key, value(key), type);
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        return list(key).stream().map(word -> constant(key, word, type)).toList();
    }

    /** Reads a list of texts; an empty list is allowed, a missing one is not. */
    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    Optional<FieldReader> optional(String key) {
        return value(key) == null ? Optional.empty() : nested(key, "a mapping");
    }

    /** Returns a reader for the mapping under the key, or nothing after noting the fault that there is none. */
    Optional<FieldReader> nested(String key, String limit) {
        if (value(key) instanceof Map<?, ?> inner) {
            return Optional.of(new FieldReader(file, prefix + key + ".", inner, faults));
        }
        fault(key, limit);
        return Optional.empty();
    }

    /** Returns a reader for every mapping under the key by its name there; what is no mapping is noted as a fault. */
    Map<String, FieldReader> each(String key, String limit) {
        Map<String, FieldReader> readers = new LinkedHashMap<>();
        nested(key, "a mapping by name, {} where there is nothing")
                .ifPresent(all ->
                        all.keys().forEach(name -> all.nested(name, limit).ifPresent(one -> readers.put(name, one))));
        return readers;
    }

    List<String> keys() {
        return mapping.keySet().stream().map(String::valueOf).toList();
    }

    void fault(String key, String limit) {
        Object found = mapping.get(key);
        faults.add(new CatalogueFault(file, prefix + key, found == null ? "(missing)" : String.valueOf(found), limit));
    }

    void rejectOtherKeys() {
        keys().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fault(key, "left out: no such key is known"));
    }

    private LocalizedText bothLanguages() {
        LocalizedText texts = new LocalizedText(text("zh"), text("en"));
        rejectOtherKeys();
        return texts;
    }

    private <E extends Enum<E>> E constant(String key, @Nullable Object word, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (written(constant).equals(word)) {
                return constant;
            }
        }
        fault(
                key,
                "one of " + Arrays.stream(constants).map(FieldReader::written).collect(Collectors.joining(", ")));
        return constants[0];
    }

    private static String written(Enum<?> constant) {
        return constant instanceof IndicatorDefinition.Dimension dimension
                ? dimension.column()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        fault(key, "a list");
        return List.of();
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return mapping.get(key);
    }
}

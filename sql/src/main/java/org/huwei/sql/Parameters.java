package org.huwei.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values for the typed parameters {@code {name:Type}} of a statement; immutable. Accepts String, Integer, Long,
 * Double, Boolean, LocalDate, Instant and collections of String, Integer or Long (for Array parameters).
 */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, Object> values;

    private Parameters(Map<String, Object> values) {
        this.values = values;
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(String name, Object value) {
        return NONE.and(name, value);
    }

    /**
     * These parameters and one more; a name given before takes the new value.
     *
     * @throws IllegalArgumentException for a value of a kind that no parameter type takes
     */
    public Parameters and(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, accepted(name, value));
        return new Parameters(more);
    }

    /** The values by name, as given. */
    public Map<String, Object> asMap() {
        return Map.copyOf(values);
    }

    private static Object accepted(String name, Object value) {
        return switch (value) {
            case String s -> s;
            case Integer i -> i;
            case Long l -> l;
            case Double d -> d;
            case Boolean b -> b;
            case LocalDate d -> d;
            case Instant i -> i;
            case Collection<?> c ->
                List.copyOf(c.stream().map(e -> accepted(name, e)).toList());
            default ->
                throw new IllegalArgumentException("Parameter `" + name + "` has the value `" + value + "` of type "
                        + value.getClass().getName() + "; give a text, number, boolean, date, instant or a list.");
        };
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

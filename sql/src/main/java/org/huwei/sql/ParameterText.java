package org.huwei.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes parameter values as ClickHouse's HTTP interface reads them: escaped as in TabSeparated. */
final class ParameterText {

    private static final String SCOPE_DIVISIONS = "scope_divisions";

    private ParameterText() {}

    /** All values as text, the scope's divisions among them. */
    static Map<String, Object> of(Scope scope, Parameters parameters) {
        Map<String, Object> texts = of(parameters);
        texts.put(SCOPE_DIVISIONS, text(scope.divisions()));
        return texts;
    }

    static Map<String, Object> of(Parameters parameters) {
        Map<String, Object> texts = new HashMap<>();
        parameters.asMap().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case String s -> escaped(s);
            case Instant i -> seconds(i);
            case Collection<?> c -> c.stream().map(ParameterText::element).collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    private static String element(Object value) {
        return switch (value) {
            case String s -> "'" + escaped(s).replace("'", "\\'") + "'";
            case LocalDate d -> "'" + d + "'";
            default -> text(value);
        };
    }

    /**
     * Seconds since 1970 with ten digits at least: fewer could be taken for a year. The fraction stands only where
     * there is one: DateTime takes none.
     */
    private static String seconds(Instant instant) {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        if (second < 0 && nano > 0) {
            second++;
            nano = 1_000_000_000 - nano;
            refuseLostSign(instant, second);
        }
        String sign = second < 0 ? "-" : "";
        String whole = String.format(Locale.ROOT, "%s%010d", sign, Math.abs(second));
        return nano == 0 ? whole : String.format(Locale.ROOT, "%s.%09d", whole, nano);
    }

    /** ClickHouse reads -0.5 as 0.5. */
    private static void refuseLostSign(Instant instant, long second) {
        if (second == 0) {
            throw new WarehouseException(
                    WarehouseException.Kind.USER,
                    0,
                    "The moment " + instant + " cannot be a parameter: fractions of the last second before"
                            + " 1970-01-01T00:00:00Z have no form that ClickHouse reads; give a whole second.",
                    null);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}

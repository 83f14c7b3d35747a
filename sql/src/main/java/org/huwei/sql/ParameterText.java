package org.huwei.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

    /** Seconds since 1970 with ten digits at least: fewer could be taken for a year. */
    private static String seconds(Instant instant) {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        if (second < 0 && nano > 0) {
            second++;
            nano = 1_000_000_000 - nano;
        }
        String sign = instant.getEpochSecond() < 0 ? "-" : "";
        return "%s%010d.%09d".formatted(sign, Math.abs(second), nano);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}

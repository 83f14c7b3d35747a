package org.huwei.etl.method;

import java.util.List;

/**
 * What people read about a method.
 *
 * @param name its name in the contract, such as {@code ticket-order}
 * @param summary one line
 * @param definition how the result is computed
 * @param source the publication it follows
 * @param input keys it takes
 * @param output keys it gives
 */
public record MethodDescription(
        String name, String summary, String definition, String source, List<Field> input, List<Field> output) {

    /**
     * One key.
     *
     * @param key its name
     * @param type its shape, such as {@code number[]}
     * @param required whether it must stand in the input; true for outputs that are always given
     * @param meaning unit, range and default
     */
    public record Field(String key, String type, boolean required, String meaning) {
        static Field required(String key, String type, String meaning) {
            return new Field(key, type, true, meaning);
        }

        static Field optional(String key, String type, String meaning) {
            return new Field(key, type, false, meaning);
        }

        private String line() {
            return "  " + key + (required ? "" : "?") + " (" + type + "): " + meaning;
        }
    }

    public MethodDescription {
        input = List.copyOf(input);
        output = List.copyOf(output);
    }

    /** The description as text for a terminal. */
    public String text() {
        List<String> parts = List.of(
                name + ": " + summary,
                "",
                "Input",
                lines(input),
                "",
                "Output",
                lines(output),
                "",
                "Definition",
                "  " + definition,
                "",
                "Source",
                "  " + source);
        return String.join("\n", parts) + "\n";
    }

    private static String lines(List<Field> fields) {
        return String.join("\n", fields.stream().map(Field::line).toList());
    }
}

package org.huwei.etl.method;

import java.util.List;
import java.util.Optional;
import org.huwei.sql.catalogue.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people read about a method: the one source of the list and description of the command line, of the OpenAPI
 * description, and of pages and forms.
 *
 * @param name its name in the contract, such as {@code ticket-order}
 * @param group the half of the contract it belongs to
 * @param title its name for people
 * @param summary one line
 * @param definition how the result is computed
 * @param source the publication it follows, with page, section or table
 * @param input keys it takes
 * @param output keys it gives
 * @param example a small real call
 */
public record MethodDescription(
        String name,
        Group group,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText definition,
        String source,
        List<Field> input,
        List<Field> output,
        Example example) {

    /** The halves of the contract: for auditors, and for experts. */
    public enum Group {
        SAMPLING,
        EVALUATION
    }

    /**
     * One key.
     *
     * @param key its name
     * @param type its shape
     * @param required whether it must stand in the input; true for outputs that are always given
     * @param meaning unit and range
     * @param choices the texts it may be, when only these
     * @param absent what stands for it when it is absent, where something does
     */
    public record Field(
            String key,
            ValueType type,
            boolean required,
            LocalizedText meaning,
            List<String> choices,
            Optional<JsonNode> absent) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A small real call.
     *
     * @param input what goes in
     * @param output what comes out, in full
     */
    public record Example(ObjectNode input, ObjectNode output) {}

    public MethodDescription {
        input = List.copyOf(input);
        output = List.copyOf(output);
    }

    /** The keys it takes. */
    public List<String> inputKeys() {
        return input.stream().map(Field::key).toList();
    }
}

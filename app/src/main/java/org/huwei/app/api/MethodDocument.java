package org.huwei.app.api;

import java.util.List;
import java.util.Locale;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Descriptions of methods as JSON, in one language. */
final class MethodDocument {

    private MethodDocument() {}

    /** Name, group, title and summary. */
    static ObjectNode entry(MethodDescription description, Locale language) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", description.name())
                .put("group", description.group().name().toLowerCase(Locale.ROOT))
                .put("title", description.title().in(language))
                .put("summary", description.summary().in(language));
    }

    /** Everything that is known of a method. */
    static ObjectNode whole(MethodDescription description, Locale language) {
        ObjectNode whole = entry(description, language)
                .put("definition", description.definition().in(language))
                .put("source", description.source());
        whole.set("input", fields(description.input(), language));
        whole.set("output", fields(description.output(), language));
        ObjectNode example = whole.putObject("example");
        example.set("input", description.example().input());
        example.set("output", description.example().output());
        return whole;
    }

    private static ArrayNode fields(List<Field> fields, Locale language) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            ObjectNode one = all.addObject()
                    .put("key", field.key())
                    .put("type", field.type().text())
                    .put("required", field.required())
                    .put("meaning", field.meaning().in(language));
            if (!field.choices().isEmpty()) {
                field.choices().forEach(one.putArray("choices")::add);
            }
            field.absent().ifPresent(absent -> one.set("default", absent));
        }
        return all;
    }
}

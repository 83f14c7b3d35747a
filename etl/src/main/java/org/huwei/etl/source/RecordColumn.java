package org.huwei.etl.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huwei.sql.catalogue.LocalizedText;

/**
 * One column of a record type.
 *
 * @param name its name in the warehouse
 * @param type what it can hold
 * @param declared the ClickHouse type as it is declared
 * @param title its name for people; the Chinese one heads the templates
 * @param optional whether a text or list may come without a value; every other column that is not Nullable is required
 * @param words the standard Chinese words for our codes, in the order in which they are offered; empty where the value
 *     is taken as it is
 * @param use what is done with the value on the way, where a mapping does not say otherwise
 * @param refers what must have the value
 * @param past whether it cannot lie after the run's reference time
 * @param limit narrower limits than the type has
 */
public record RecordColumn(
        String name,
        TargetType type,
        String declared,
        LocalizedText title,
        boolean optional,
        Map<String, String> words,
        ColumnMapping.Use use,
        Optional<RecordType.Reference> refers,
        boolean past,
        Optional<RecordType.Limit> limit) {

    public RecordColumn {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Words a source may write for our codes: the standard ones, and the codes themselves; empty without codes. */
    public Map<String, String> acceptedWords() {
        Map<String, String> accepted = new LinkedHashMap<>(words);
        words.values().forEach(code -> accepted.putIfAbsent(code, code));
        if (type.kind() == TargetType.Kind.FLAG && !words.isEmpty()) {
            accepted.put("1", "true");
            accepted.put("0", "false");
        }
        return accepted;
    }

    /** Whether a row cannot do without a value here. */
    public boolean required() {
        return !type.nullable() && !optional;
    }
}

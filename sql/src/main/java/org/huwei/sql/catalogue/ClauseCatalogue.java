package org.huwei.sql.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses of the notice in its order, with its words, read from `clauses/notice.yaml`. Dates stand restored (the
 * stored copy has lost the character 年); {@link #note()} says so.
 */
public final class ClauseCatalogue {

    private static final String FILE = "clauses/notice.yaml";

    private final LocalizedText note;
    private final Map<String, Clause> clauses;

    private ClauseCatalogue(LocalizedText note, Map<String, Clause> clauses) {
        this.note = note;
        this.clauses = clauses;
    }

    /**
     * Reads all clauses.
     *
     * @throws CatalogueException with every fault of the file, when there is any
     */
    public static ClauseCatalogue load() {
        List<CatalogueFault> faults = new ArrayList<>();
        Map<?, ?> content = CatalogueFiles.yaml(FILE) instanceof Map<?, ?> mapping ? mapping : Map.of();
        FieldReader fields = new FieldReader(FILE, "", content, faults);
        LocalizedText note = fields.localized("note");
        Map<String, Clause> clauses = new LinkedHashMap<>();
        fields.each("clauses", "a mapping with mechanism, heading, zh and en")
                .forEach((id, one) -> clauses.put(id, clause(id, one)));
        fields.rejectOtherKeys();
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new ClauseCatalogue(note, clauses);
    }

    /** Returns what is to be known about the copy of the notice from which the words come. */
    public LocalizedText note() {
        return note;
    }

    /** Returns the clauses in the order of the notice. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    /** Returns the clause with the id, such as C1.2-4, if the notice has it. */
    public Optional<Clause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    Set<String> ids() {
        return clauses.keySet();
    }

    private static Clause clause(String id, FieldReader fields) {
        Clause clause = new Clause(
                id,
                fields.integer("mechanism", 0, 7),
                fields.localized("heading"),
                new LocalizedText(fields.text("zh"), fields.text("en")));
        fields.rejectOtherKeys();
        return clause;
    }
}

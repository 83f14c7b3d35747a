package org.huwei.etl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.load.ExistingValues;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.RecordType.Reference;
import org.huwei.etl.validate.KnownValues;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Who in the warehouse answers the references of a record type, for one run. */
final class References implements AutoCloseable {

    private static final NamedQuery KNOWN_VALUES = NamedQuery.load("etl/known-values");
    private static final String DIVISIONS = "org_unit";

    private final Map<String, KnownValues> known = new HashMap<>();
    private final List<ExistingValues> lookups = new ArrayList<>();

    private References() {}

    /**
     * Divisions are few and held in memory; everything else is looked up batch by batch.
     *
     * @param answered references that the source answers itself
     * @throws RunFailedException when there are no divisions at all
     */
    static References of(Warehouse warehouse, RecordType type, long batchId, Collection<Reference> answered) {
        References references = new References();
        for (Reference reference : type.references()) {
            String target = reference.record() + "." + reference.target();
            if (answered.contains(reference) || references.known.containsKey(target)) {
                continue;
            }
            if (reference.record().equals(DIVISIONS)) {
                references.known.put(target, divisions(warehouse, reference));
            } else {
                ExistingValues lookup = new ExistingValues(warehouse, reference, type.name(), batchId);
                references.lookups.add(lookup);
                references.known.put(target, lookup);
            }
        }
        return references;
    }

    /** Who knows the values, by {@code record.column}. */
    Map<String, KnownValues> known() {
        return known;
    }

    @Override
    public void close() {
        lookups.forEach(ExistingValues::close);
    }

    private static KnownValues divisions(Warehouse warehouse, Reference reference) {
        String sql = KNOWN_VALUES.sql().replace("fact_table", DIVISIONS).replace("target_column", reference.target());
        Set<String> values = new HashSet<>();
        warehouse.forEach(
                new NamedQuery(KNOWN_VALUES.name(), sql),
                Scope.system(),
                Parameters.none(),
                row -> values.add(row.string("known")));
        if (values.isEmpty()) {
            throw new RunFailedException(
                    Kind.INTERNAL,
                    "Table `%s` is empty, so that every row referring to it would be refused; load it first."
                            .formatted(DIVISIONS),
                    null);
        }
        return KnownValues.of(values);
    }
}

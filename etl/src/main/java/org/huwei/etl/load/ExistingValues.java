package org.huwei.etl.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huwei.etl.source.RecordType.Reference;
import org.huwei.etl.validate.KnownValues;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * Asks the warehouse, batch by batch, which values exist in a column that others refer to: memory holds those of one
 * batch, however many there are.
 */
public final class ExistingValues implements KnownValues, AutoCloseable {

    private static final NamedQuery EXISTING = NamedQuery.load("etl/existing-values");

    private final Warehouse warehouse;
    private final NamedQuery query;
    private final String staging;
    private final long batchId;
    private int chunk;

    public ExistingValues(Warehouse warehouse, Reference reference, String recordTable, long batchId) {
        this.warehouse = warehouse;
        this.query = new NamedQuery(
                EXISTING.name(),
                EXISTING.sql().replace("fact_table", reference.record()).replace("target_column", reference.target()));
        this.staging = recordTable + "." + reference.column();
        this.batchId = batchId;
    }

    @Override
    public Set<String> among(Set<String> values) {
        chunk++;
        warehouse.insert("load_candidate", List.of("batch_id", "record_table", "chunk", "first_key"), sink -> {
            for (String value : values) {
                sink.integer(batchId)
                        .string(staging)
                        .integer(chunk)
                        .string(value)
                        .endRow();
            }
        });
        Set<String> existing = new HashSet<>();
        Parameters names = Parameters.of("batch", batchId).and("table", staging).and("chunk", chunk);
        warehouse.forEach(query, Scope.system(), names, row -> existing.add(row.string("known")));
        return existing;
    }

    /** Takes this run's values out of the staging table. */
    @Override
    public void close() {
        if (chunk > 0) {
            StagedRows.drop(warehouse, "load_candidate", batchId, staging);
        }
    }
}

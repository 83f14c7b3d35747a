package org.huwei.etl.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * Asks the warehouse which rows of a batch it already has. The keys of the batch go into {@code load_candidate}, the
 * join happens there, and only the matching rows come back: memory holds one batch, however large the fact table is.
 * A table that was empty when the run began is not asked at all.
 */
public final class KnownRows implements AutoCloseable {

    private static final NamedQuery COUNT = NamedQuery.load("etl/any-row");

    private final Warehouse warehouse;
    private final String sourceSystem;
    private final long batchId;
    private final String table;
    private final List<String> key;
    private final NamedQuery lookup;
    private final boolean empty;
    private boolean staged;
    private int chunk;

    /** A row of the warehouse: whose it is, how it looked, and whether a later reading of it is in quarantine. */
    private record Known(String sourceSystem, String rowId, long rowHash, boolean held) {}

    /**
     * Prepares for a run.
     *
     * @param into the table that is written
     * @param empty whether the table that is written has no rows, so that nothing can be known
     */
    public KnownRows(
            Warehouse warehouse, String sourceSystem, RecordMapping mapping, String into, long batchId, boolean empty) {
        this.warehouse = warehouse;
        this.sourceSystem = sourceSystem;
        this.batchId = batchId;
        this.table = mapping.type().name();
        this.key = mapping.type().key();
        this.lookup = lookup(into, key);
        this.empty = empty;
    }

    /** Whether a table has no rows at all. */
    public static boolean nothingIn(Warehouse warehouse, String table) {
        return RowCount.of(warehouse, COUNT, table, Parameters.none()) == 0;
    }

    private static NamedQuery lookup(String table, List<String> key) {
        String expression = key.stream().map("toString(%s)"::formatted).collect(Collectors.joining(", "));
        String sql = NamedQuery.load("etl/known-rows")
                .sql()
                .replace("fact_table", table)
                .replace("fact_key", key.getFirst())
                .replace("whole_key", expression);
        return new NamedQuery("etl/known-rows", sql);
    }

    /** The standing of each row that was accepted; refused rows are left NEW and are nobody's business here. */
    public Standing[] of(TypedBatch batch, RowVerdict[] verdicts) {
        Standing[] standings = new Standing[batch.rows()];
        Arrays.fill(standings, Standing.NEW);
        if (empty || batch.rows() == 0) {
            return standings;
        }
        stage(batch, verdicts);
        Map<String, Known> known = fetch();
        for (int row = 0; row < standings.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED) {
                standings[row] = standing(known.get(batch.keyText(row)), batch, row);
            }
        }
        return standings;
    }

    private Standing standing(@org.jspecify.annotations.Nullable Known known, TypedBatch batch, int row) {
        if (known == null) {
            return Standing.NEW;
        }
        boolean own = known.sourceSystem().equals(sourceSystem) && known.rowId().equals(batch.rowId(row));
        if (!own) {
            return Standing.OWNED_BY_ANOTHER;
        }
        // A row put back as it was is loaded again: that this reading was good lets it out of quarantine.
        boolean same = known.rowHash() == batch.rowHashes()[row] && !known.held();
        return same ? Standing.UNCHANGED : Standing.CHANGED;
    }

    private void stage(TypedBatch batch, RowVerdict[] verdicts) {
        chunk++;
        staged = true;
        warehouse.insert("load_candidate", List.of("batch_id", "record_table", "chunk", "first_key"), sink -> {
            for (int row = 0; row < verdicts.length; row++) {
                if (verdicts[row] == RowVerdict.ACCEPTED) {
                    sink.integer(batchId).string(table).integer(chunk);
                    sink.string(batch.cellText(key.getFirst(), row)).endRow();
                }
            }
        });
    }

    private Map<String, Known> fetch() {
        Map<String, Known> known = new HashMap<>();
        Parameters parameters = Parameters.of("batch", batchId)
                .and("table", table)
                .and("chunk", chunk)
                .and("source_system", sourceSystem);
        warehouse.forEach(
                lookup,
                Scope.system(),
                parameters,
                row -> known.put(
                        String.join("|", row.strings("key")),
                        new Known(
                                row.string("source_system"),
                                row.string("source_row_id"),
                                row.unsignedBits("row_hash"),
                                row.integer("held") != 0)));
        return known;
    }

    /** Takes this run's keys out of the staging table. */
    @Override
    public void close() {
        if (staged) {
            StagedRows.drop(warehouse, "load_candidate", batchId, table);
        }
    }
}

package org.huwei.etl.load;

import java.time.Instant;
import java.util.List;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/**
 * Rows of the warehouse that a run ends: those it replaces and those the source took back. Their last version goes into
 * {@code superseded_row} with the time in which it was true, before anything is written over or deleted; a run that
 * dies in between is followed by one that says the same.
 */
public final class EndingRows implements AutoCloseable {

    private static final NamedQuery KEEP_REPLACED = NamedQuery.load("etl/keep-replaced");
    private static final NamedQuery KEEP_DELETED = NamedQuery.load("etl/keep-deleted");
    private static final NamedQuery COUNT = NamedQuery.load("etl/count-ending");
    private static final NamedQuery DELETE_FACTS = NamedQuery.load("etl/delete-facts");
    private static final NamedQuery DELETE_QUARANTINED = NamedQuery.load("etl/delete-quarantined");
    private static final NamedQuery STAGE_GONE = NamedQuery.load("etl/stage-gone");

    private static final List<String> COLUMNS =
            List.of("batch_id", "record_table", "chunk", "source_row_id", "ended_at");
    private static final int DELETED = 0;

    private final Warehouse warehouse;
    private final String table;
    private final long batchId;
    private final Instant at;
    private final Parameters parameters;
    private boolean staged;
    private int chunk = DELETED;

    /** @param at the moment of the run */
    public EndingRows(Warehouse warehouse, String sourceSystem, String table, long batchId, Instant at) {
        this.warehouse = warehouse;
        this.table = table;
        this.batchId = batchId;
        this.at = at;
        this.parameters =
                Parameters.of("source_system", sourceSystem).and("table", table).and("batch", batchId);
    }

    /** Keeps the versions that the changed rows of a batch are about to replace. */
    public void keepReplaced(TypedBatch batch, Standing[] standings) {
        chunk++;
        int changed = stage(batch, chunk, row -> standings[row] == Standing.CHANGED);
        if (changed > 0) {
            warehouse.execute(sql(KEEP_REPLACED), parameters.and("chunk", chunk));
        }
    }

    /** Takes note of the rows of a batch that the source marks as deleted. */
    public void markDeleted(TypedBatch batch, RowVerdict[] verdicts) {
        stage(batch, DELETED, row -> verdicts[row] == RowVerdict.DELETED);
    }

    /** Takes note of every row of ours that is not among those staged in {@code source_row}. */
    void markGone() {
        staged = true;
        warehouse.execute(sql(STAGE_GONE), parameters.and("at", at));
    }

    /** How many rows are noted to be deleted. */
    public long noted() {
        Parameters notes = Parameters.of("table", table).and("batch", batchId);
        return staged ? RowCount.of(warehouse, COUNT, table, notes) : 0;
    }

    /**
     * Deletes the rows noted.
     *
     * @return how many were noted
     */
    public long delete() {
        long rows = noted();
        if (rows > 0) {
            warehouse.execute(sql(KEEP_DELETED), parameters.and("at", at));
            warehouse.execute(sql(DELETE_FACTS), parameters);
            warehouse.execute(DELETE_QUARANTINED.sql(), parameters);
        }
        return rows;
    }

    private interface Chosen {
        boolean is(int row);
    }

    private int stage(TypedBatch batch, int into, Chosen chosen) {
        int count = 0;
        for (int row = 0; row < batch.rows(); row++) {
            count += chosen.is(row) ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        staged = true;
        warehouse.insert("ending_row", COLUMNS, sink -> {
            for (int row = 0; row < batch.rows(); row++) {
                if (chosen.is(row)) {
                    sink.integer(batchId).string(table).integer(into).string(batch.rowId(row));
                    sink.epochMillisecond(Math.clamp(batch.source().changed(row), 0, at.toEpochMilli()))
                            .endRow();
                }
            }
        });
        return count;
    }

    private String sql(NamedQuery query) {
        return query.sql().replace("fact_table", table);
    }

    /** Takes this run's notes out of the staging table. */
    @Override
    public void close() {
        if (staged) {
            staged = false;
            StagedRows.drop(warehouse, "ending_row", batchId, table);
        }
    }
}

package org.huwei.etl.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;

/** Writes the refused rows of one run of one record type; a row refused again replaces its earlier entry. */
public final class Quarantine {

    private static final NamedQuery REPAIRED = NamedQuery.load("etl/repaired-rows");
    private static final NamedQuery RELEASE = NamedQuery.load("etl/release-quarantined");

    private static final NamedQuery DECIDED = NamedQuery.load("etl/decided-rows");
    private static final NamedQuery FORGET = NamedQuery.load("etl/forget-refused");
    private static final NamedQuery FORGET_DELIVERY = NamedQuery.load("etl/forget-delivery");

    /** Parameters travel in the address of the request, which must stay short. */
    private static final int RELEASED_TOGETHER = 500;

    private static final List<String> COLUMNS = List.of(
            "source_system",
            "record_table",
            "source_row_id",
            "row_hash",
            "batch_id",
            "quarantined_at",
            "check_code",
            "column_name",
            "column_value",
            "reason",
            "row_json",
            "version",
            "delivery");

    private final Warehouse warehouse;
    private final String sourceSystem;
    private final RecordMapping mapping;
    private final RowJson json;
    private final long batchId;
    private final Instant at;
    private final String delivery;
    private final Parameters names;
    private @Nullable Map<String, String> decided;

    /**
     * Prepares for a run.
     *
     * @param at the moment of the run, which every entry carries
     * @param delivery the name of the file that is loaded; empty for databases
     */
    public Quarantine(
            Warehouse warehouse,
            String sourceSystem,
            RecordMapping mapping,
            long batchId,
            Instant at,
            String delivery) {
        this.warehouse = warehouse;
        this.sourceSystem = sourceSystem;
        this.mapping = mapping;
        this.json = new RowJson(mapping);
        this.batchId = batchId;
        this.at = at;
        this.delivery = delivery;
        this.names = Parameters.of("source_system", sourceSystem)
                .and("record_table", mapping.type().name());
    }

    /** A refused row of a batch. */
    private record Entry(
            String rowId, long rowHash, RowVerdict.Quarantined verdict, String value, String rowJson, long version) {}

    /**
     * Writes the refused rows of a batch and returns how many they were. A row on which a person has decided, and which
     * is as it was, is counted and not entered again.
     */
    public long keep(TypedBatch batch, RowVerdict[] verdicts) {
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < verdicts.length; row++) {
            switch (verdicts[row]) {
                case RowVerdict.Accepted accepted -> {}
                case RowVerdict.Deleted deleted -> {}
                case RowVerdict.Quarantined refused -> entries.add(entry(batch, row, refused));
            }
        }
        if (!entries.isEmpty()) {
            write(entries.stream().filter(this::undecided).toList());
        }
        return entries.size();
    }

    private boolean undecided(Entry entry) {
        if (decided == null) {
            decided = decided();
        }
        return !entry.rowJson().equals(decided.get(entry.rowId()));
    }

    private Map<String, String> decided() {
        Map<String, String> rows = new HashMap<>();
        warehouse.forEach(
                DECIDED, Scope.system(), names, row -> rows.put(row.string("source_row_id"), row.string("row_json")));
        return rows;
    }

    /**
     * Lets go the entries of rows that the source has put right and that have since been loaded: a row is either in
     * its fact table or here. A row that was good before and is refused now stays in both.
     */
    public void release() {
        String table = mapping.type().name();
        List<String> repaired = warehouse.query(
                new NamedQuery(REPAIRED.name(), REPAIRED.sql().replace("fact_table", table)),
                Scope.system(),
                names,
                row -> row.string("source_row_id"));
        for (int from = 0; from < repaired.size(); from += RELEASED_TOGETHER) {
            List<String> some = repaired.subList(from, Math.min(repaired.size(), from + RELEASED_TOGETHER));
            warehouse.execute(RELEASE.sql(), names.and("rows", some));
        }
    }

    /** Lets go the open entries of earlier runs, after this one has judged every row of the source. */
    public void forgetEarlier() {
        warehouse.execute(FORGET.sql(), names.and("batch", batchId));
    }

    /** Lets go the open entries of earlier deliveries of the file that this run has loaded. */
    public void forgetEarlierDelivery() {
        warehouse.execute(FORGET_DELIVERY.sql(), names.and("batch", batchId).and("delivery", delivery));
    }

    private Entry entry(TypedBatch batch, int row, RowVerdict.Quarantined refused) {
        return new Entry(
                batch.rowId(row),
                batch.rowHashes()[row],
                refused,
                json.value(refused.column(), batch, row),
                json.write(batch, row),
                batch.source().changed(row));
    }

    private void write(List<Entry> entries) {
        warehouse.insert("quarantined_row", COLUMNS, sink -> {
            for (Entry entry : entries) {
                sink.string(sourceSystem).string(mapping.type().name()).string(entry.rowId());
                sink.unsignedBits(entry.rowHash()).integer(batchId).instant(at);
                sink.string(entry.verdict().check()).string(entry.verdict().column());
                sink.string(entry.value()).string(entry.verdict().limit()).string(entry.rowJson());
                sink.integer(Math.max(0, entry.version())).string(delivery).endRow();
            }
        });
    }
}

package org.huwei.etl.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.extract.ControlTotal;
import org.huwei.etl.extract.DatabaseCursor;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.source.TargetType;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * Compares what a source has with what we have of it, after its rows are in: control totals by area and month first,
 * which are cheap; only where they differ the numbers of all rows, which show the rows that the source took back and
 * those whose change marker lay before what was read.
 */
public final class Reconciliation {

    private static final NamedQuery OUR_TOTALS = NamedQuery.load("etl/our-totals");
    private static final NamedQuery UNSEEN = NamedQuery.load("etl/count-unseen");
    private static final NamedQuery FORGET_DUPLICATES = NamedQuery.load("etl/forget-duplicates");
    private static final NamedQuery DUPLICATES = NamedQuery.load("etl/count-duplicates");

    private final Warehouse warehouse;
    private final String sourceSystem;
    private final RecordType type;
    private final TargetTable table;
    private final ZoneId zone;
    private final long batchId;
    private final Instant at;

    /**
     * Prepares for one record type of one run.
     *
     * @param zone the source's zone, whose months count
     * @param at the moment of the run
     */
    public Reconciliation(
            Warehouse warehouse,
            String sourceSystem,
            RecordType type,
            TargetTable table,
            ZoneId zone,
            long batchId,
            Instant at) {
        this.warehouse = warehouse;
        this.sourceSystem = sourceSystem;
        this.type = type;
        this.table = table;
        this.zone = zone;
        this.batchId = batchId;
        this.at = at;
    }

    /**
     * What a comparison found.
     *
     * @param differing areas and months in which the source counts other rows than we have
     */
    public record Outcome(int differing) {

        /** Whether both sides have the same. */
        public boolean agrees() {
            return differing == 0;
        }
    }

    private record Bucket(String area, int month) {}

    private record Ours(long loaded, long quarantined, long checksum) {

        private static final Ours NONE = new Ours(0, 0, 0);
    }

    /**
     * Compares control totals and keeps both sides; a difference stays a finding until a later run finds none.
     *
     * @param first whether every row of the table stands there in one version; choosing the last of several takes time
     */
    public Outcome compare(DatabaseCursor source, boolean first) {
        Map<Bucket, ControlTotal> theirs = new HashMap<>();
        source.controlTotals().forEach(total -> theirs.put(new Bucket(total.area(), total.month()), total));
        Map<Bucket, Ours> ours = ours(source, first);
        Set<Bucket> buckets = new HashSet<>(theirs.keySet());
        buckets.addAll(ours.keySet());
        keep(buckets, theirs, ours);
        return new Outcome((int) buckets.stream()
                .filter(bucket -> differs(theirs.get(bucket), ours.getOrDefault(bucket, Ours.NONE)))
                .count());
    }

    private static boolean differs(@org.jspecify.annotations.Nullable ControlTotal source, Ours ours) {
        long rows = source == null ? 0 : source.rows();
        long checksum = source == null ? 0 : source.checksum();
        return rows != ours.loaded() + ours.quarantined() || checksum != ours.checksum();
    }

    private Map<Bucket, Ours> ours(DatabaseCursor source, boolean first) {
        String sql = OUR_TOTALS
                .sql()
                .replace("fact_table FINAL", first ? type.name() : type.name() + " FINAL")
                .replace("fact_area", factArea(source))
                .replace("fact_month", factMonth(source))
                .replace(
                        "raw_area",
                        source.areaColumn().map(Reconciliation::rawArea).orElse("'000000'"))
                .replace(
                        "raw_month",
                        source.monthColumn().map(Reconciliation::rawMonth).orElse("0"));
        Map<Bucket, Ours> ours = new HashMap<>();
        warehouse.forEach(
                new NamedQuery(OUR_TOTALS.name(), sql),
                Scope.system(),
                names().and("numbered", source.numbered()),
                row -> ours.put(
                        new Bucket(row.string("area"), Math.toIntExact(row.integer("month"))),
                        new Ours(row.integer("loaded"), row.integer("quarantined"), row.integer("checksum"))));
        return ours;
    }

    private String factArea(DatabaseCursor source) {
        return source.areaColumn()
                .flatMap(column -> type.unit())
                .map(unit -> "rpad(substring(%s, 1, 6), 6, '0')".formatted(unit))
                .orElse("'000000'");
    }

    private String factMonth(DatabaseCursor source) {
        return source.monthColumn()
                .flatMap(column -> type.day())
                .map(day -> isMoment(day)
                        ? "ifNull(toYYYYMM(toTimeZone(%s, '%s')), 0)".formatted(day, zone)
                        : "ifNull(toYYYYMM(%s), 0)".formatted(day))
                .orElse("0");
    }

    private boolean isMoment(String column) {
        return table.columns().stream()
                .anyMatch(c -> c.name().equals(column) && c.type().kind() == TargetType.Kind.MOMENT);
    }

    /** The source's own words, in which a refused row is kept. */
    private static String rawArea(String column) {
        return "rpad(substring(JSONExtractString(row_json, '%s'), 1, 6), 6, '0')".formatted(column);
    }

    private static String rawMonth(String column) {
        return "toUInt32OrZero(concat(substring(JSONExtractString(row_json, '%1$s'), 1, 4), substring(JSONExtractString(row_json, '%1$s'), 6, 2)))"
                .formatted(column);
    }

    private void keep(Set<Bucket> buckets, Map<Bucket, ControlTotal> theirs, Map<Bucket, Ours> ours) {
        List<String> columns = List.of(
                "source_system",
                "record_table",
                "area_code",
                "month",
                "batch_id",
                "compared_at",
                "source_rows",
                "loaded_rows",
                "quarantined_rows",
                "source_checksum",
                "our_checksum");
        List<Bucket> ordered = new ArrayList<>(buckets);
        warehouse.insert("control_total", columns, sink -> {
            for (Bucket bucket : ordered) {
                ControlTotal their = theirs.getOrDefault(bucket, new ControlTotal(bucket.area(), bucket.month(), 0, 0));
                Ours our = ours.getOrDefault(bucket, Ours.NONE);
                sink.string(sourceSystem)
                        .string(type.name())
                        .string(bucket.area())
                        .integer(bucket.month());
                sink.integer(batchId).instant(at).integer(their.rows());
                sink.integer(our.loaded()).integer(our.quarantined());
                sink.integer(their.checksum()).integer(our.checksum()).endRow();
            }
        });
    }

    /**
     * Looks through the numbers of all rows of the source and notes those of ours that it has taken back.
     *
     * @return how many rows of the source we have neither loaded nor quarantined
     */
    public long findGone(DatabaseCursor source, EndingRows ending) throws SQLException, IOException {
        try {
            stage(source);
            ending.markGone();
            return RowCount.of(warehouse, UNSEEN, type.name(), names().and("batch", batchId));
        } finally {
            StagedRows.drop(warehouse, "source_row", batchId, type.name());
        }
    }

    private void stage(DatabaseCursor source) throws SQLException, IOException {
        try {
            warehouse.insert("source_row", List.of("batch_id", "record_table", "source_row_id"), sink -> {
                try {
                    source.forEachRowId(rowId -> sink.integer(batchId)
                            .string(type.name())
                            .string(rowId)
                            .endRow());
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            });
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException wrapped && wrapped.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** How many rows wait because another row had their key. */
    public long duplicates() {
        return RowCount.of(warehouse, DUPLICATES, type.name(), names());
    }

    /** Lets go the rows that wait for a key, to be judged anew. */
    public void forgetDuplicates() {
        warehouse.execute(FORGET_DUPLICATES.sql(), names());
    }

    private Parameters names() {
        return Parameters.of("source_system", sourceSystem).and("table", type.name());
    }
}

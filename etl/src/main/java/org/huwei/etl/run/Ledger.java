package org.huwei.etl.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * The book of runs in {@code load_batch}. An entry is opened as running and closed once, as succeeded or failed; the
 * watermark from which the next run reads moves only when an entry succeeds and balances.
 */
public final class Ledger {

    private static final NamedQuery LAST_BATCH = NamedQuery.load("etl/last-batch");
    private static final NamedQuery WATERMARK = NamedQuery.load("etl/watermark");
    private static final NamedQuery RUNNING = NamedQuery.load("etl/running-entries");

    private static final List<String> COLUMNS = List.of(
            "batch_id",
            "job",
            "source_system",
            "record_table",
            "state",
            "fired_at",
            "started_at",
            "ended_at",
            "watermark_from",
            "watermark_to",
            "rows_read",
            "rows_loaded",
            "rows_quarantined",
            "rows_unchanged",
            "rows_deleted",
            "mode",
            "asked_by",
            "delivery",
            "error",
            "version");

    private static final long OPENED = 1;
    private static final long CLOSED = 2;

    private final Warehouse warehouse;
    private final InstantSource clock;
    private long lastBatch;

    public Ledger(Warehouse warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    private record Closing(
            String state, RunCounts counts, Optional<Instant> endedAt, Instant watermark, String error) {}

    /** A number no earlier run has: the time in milliseconds, or one more than the last. */
    public synchronized long newBatch() {
        long stored = warehouse
                .query(LAST_BATCH, Scope.system(), Parameters.none(), row -> row.integer("batch_id"))
                .getFirst();
        lastBatch = Math.max(clock.millis(), Math.max(stored, lastBatch) + 1);
        return lastBatch;
    }

    /** The number of the newest run that was begun here, 0 before the first. */
    public synchronized long newestBatch() {
        return lastBatch;
    }

    /** The change marker up to which a record table has been read; {@link Instant#EPOCH} when never. */
    public Instant watermark(String sourceSystem, String recordTable) {
        return warehouse
                .query(
                        WATERMARK,
                        Scope.system(),
                        Parameters.of("source_system", sourceSystem).and("record_table", recordTable),
                        row -> row.instant("watermark"))
                .getFirst();
    }

    /** Opens an entry as running. */
    public RunEntry open(long batchId, RunRequest request, String sourceSystem, String recordTable) {
        RunEntry entry = new RunEntry(
                batchId, request, sourceSystem, recordTable, clock.instant(), watermark(sourceSystem, recordTable));
        write(entry, new Closing("running", RunCounts.NONE, Optional.empty(), entry.watermarkFrom(), ""), OPENED);
        return entry;
    }

    /**
     * Closes an entry as succeeded and moves the watermark.
     *
     * @param watermark greatest change marker read, at least the entry's own
     * @throws IllegalStateException when the counts do not balance; the entry stays open
     */
    public void succeed(RunEntry entry, RunCounts counts, Instant watermark) {
        counts.requireBalanced(entry.recordTable());
        write(entry, new Closing("succeeded", counts, Optional.of(clock.instant()), watermark, ""), CLOSED);
    }

    /**
     * Closes as failed an entry whose rows are in, because the source did not deliver what it promised; the watermark
     * moves all the same.
     */
    public void failAfterLoading(RunEntry entry, RunCounts counts, Instant watermark, String error) {
        counts.requireBalanced(entry.recordTable());
        write(entry, new Closing("failed", counts, Optional.of(clock.instant()), watermark, error), CLOSED);
    }

    /** Closes an entry as failed; the watermark stays, so that the next run reads the same rows again. */
    public void fail(RunEntry entry, RunCounts counts, String error) {
        write(entry, new Closing("failed", counts, Optional.of(clock.instant()), entry.watermarkFrom(), error), CLOSED);
    }

    /**
     * Closes as failed what an earlier process left running: a job runs once at a time, so whoever begins it knows
     * that the other is dead.
     *
     * @return how many entries were left
     */
    public int abandonRunning(String job) {
        List<RunEntry> left =
                warehouse.query(RUNNING, Scope.system(), Parameters.of("job", job), row -> entry(job, row));
        left.forEach(
                entry -> fail(entry, RunCounts.NONE, "The process ended before the run did; the next run resumes."));
        return left.size();
    }

    private static RunEntry entry(String job, Row row) {
        RunRequest.Mode mode = RunRequest.Mode.valueOf(row.string("mode").toUpperCase(Locale.ROOT));
        return new RunEntry(
                row.integer("batch_id"),
                new RunRequest(job, mode, row.instant("fired_at"), row.string("asked_by"), row.string("delivery")),
                row.string("source_system"),
                row.string("record_table"),
                row.instant("started_at"),
                row.instant("watermark_from"));
    }

    private void write(RunEntry entry, Closing closing, long version) {
        RunCounts counts = closing.counts();
        warehouse.insert("load_batch", COLUMNS, sink -> {
            RunRequest request = entry.request();
            sink.integer(entry.batchId()).string(request.job()).string(entry.sourceSystem());
            sink.string(entry.recordTable()).string(closing.state());
            sink.instant(request.firedAt()).instant(entry.startedAt());
            sink.instant(closing.endedAt().orElse(null));
            sink.instant(entry.watermarkFrom()).instant(closing.watermark());
            sink.integer(counts.read()).integer(counts.loaded());
            sink.integer(counts.quarantined()).integer(counts.unchanged()).integer(counts.deleted());
            sink.string(request.mode().key()).string(request.askedBy()).string(request.delivery());
            sink.string(closing.error()).integer(version).endRow();
        });
    }
}

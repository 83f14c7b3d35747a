package org.huwei.etl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.huwei.etl.extract.Conversion;
import org.huwei.etl.extract.SourceBatch;
import org.huwei.etl.extract.SourceCursor;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.load.EndingRows;
import org.huwei.etl.load.FactWriter;
import org.huwei.etl.load.KnownRows;
import org.huwei.etl.load.Standing;
import org.huwei.etl.quarantine.Quarantine;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.etl.validate.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Moves the rows of one record type from source to warehouse on three threads: one reads, one converts and judges,
 * one writes. Two batches wait between neighbours at most, so memory stays the same however many rows pass, and the
 * slowest stage sets the pace.
 */
final class Flow {

    private static final int WAITING_BATCHES = 2;

    /** The first batch is small, the next twice as large, and so on: the neighbours begin as soon as there is something. */
    private static final int FIRST_ROWS = 2_048;

    private static final long HEALTH_CHECK_MILLISECONDS = 100;
    private static final long PATIENCE_MILLISECONDS = 2_000;

    /** Rows in one insert at most: fewer, larger parts cost the engine less merging; about 60 MB of its memory. */
    private static final long INSERT_ROWS = 300_000;

    private final Stages stages;
    private final int batchRows;
    private final String record;
    private final long latestMarker;
    private final ProgressListener listener;
    private final BlockingQueue<SourceBatch> extracted = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final BlockingQueue<Judged> judged = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile RunCounts counts = RunCounts.NONE;
    private volatile long newestChange = Long.MIN_VALUE;

    /** The stages, ready for one run of one record type. */
    record Stages(
            SourceCursor extract,
            Conversion convert,
            Validator validate,
            KnownRows known,
            EndingRows ending,
            Quarantine quarantine,
            FactWriter load) {}

    private record Judged(TypedBatch batch, RowVerdict[] verdicts, Standing[] standings) {}

    /** @param latestMarker the greatest change marker that counts; those ahead of it are refused */
    Flow(Stages stages, int batchRows, String record, long latestMarker, ProgressListener listener) {
        this.stages = stages;
        this.latestMarker = latestMarker;
        this.batchRows = batchRows;
        this.record = record;
        this.listener = listener;
    }

    /** Counts so far; those of a batch appear when it is written. */
    RunCounts counts() {
        return counts;
    }

    /** Greatest change marker read, in milliseconds; {@link Long#MIN_VALUE} before the first row. */
    long newestChange() {
        return newestChange;
    }

    /**
     * Moves all rows.
     *
     * @throws RunFailedException when a stage failed or the listener cancelled
     */
    RunCounts run() {
        listener.stage("extract." + record, 0, stages.extract().expectedRows());
        // Platform threads: the engine's client and the source's driver block in native and socket reads.
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> reading = threads.submit(guarded(this::read));
            Future<?> writing = threads.submit(guarded(this::write));
            guarded(this::judge).run();
            await(reading);
            await(writing);
        }
        requireHealthy();
        return counts;
    }

    private void read() throws Exception {
        int capacity = Math.min(FIRST_ROWS, batchRows);
        SourceBatch batch;
        do {
            int wanted = capacity;
            batch = ofSource(() -> stages.extract().next(wanted));
            newestChange = Math.max(newestChange, batch.newestChange(latestMarker));
            pass(extracted, batch);
            capacity = Math.min(2 * capacity, batchRows);
        } while (batch.rows() > 0);
        ofSource(() -> {
            stages.extract().count();
            return true;
        });
    }

    private interface Reading<T> {
        T read() throws SQLException, IOException;
    }

    private <T> T ofSource(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException | IOException e) {
            throw new RunFailedException(
                    Kind.SOURCE, "The source failed while `" + record + "` was read: " + e.getMessage(), e);
        }
    }

    private void judge() throws Exception {
        SourceBatch source;
        do {
            source = receive(extracted);
            TypedBatch batch = stages.convert().convert(source);
            RowVerdict[] verdicts = stages.validate().judge(batch);
            Standing[] standings = stages.known().of(batch, verdicts);
            RowVerdict[] settled = Owners.refuse(batch, verdicts, standings);
            stages.ending().keepReplaced(batch, standings);
            stages.ending().markDeleted(batch, settled);
            pass(judged, new Judged(batch, settled, standings));
        } while (source.rows() > 0);
    }

    private void write() throws Exception {
        Judged next = receive(judged);
        while (next.batch().rows() > 0) {
            if (FactWriter.rowsToLoad(next.verdicts(), next.standings()) == 0) {
                counts = counts.plus(settle(next, 0));
                next = receive(judged);
            } else {
                next = writeTogether(next);
            }
        }
    }

    /** Writes batches in one insert while they come without delay, and returns the first that is not in it. */
    private Judged writeTogether(Judged first) throws InterruptedException {
        Group group = new Group();
        stages.load().write(sink -> {
            Judged current = first;
            while (current != null && current.batch().rows() > 0 && group.counts.read() < INSERT_ROWS) {
                long loaded = stages.load().writeRows(sink, current.batch(), current.verdicts(), current.standings());
                group.counts = group.counts.plus(settle(current, loaded));
                listener.stage(
                        "load." + record,
                        counts.read() + group.counts.read(),
                        stages.extract().expectedRows());
                current = receiveSoon();
            }
            group.rest = current;
        });
        counts = counts.plus(group.counts);
        return group.rest != null ? group.rest : receive(judged);
    }

    /** What one insert carries, and the batch that came when it was full. */
    private static final class Group {
        private RunCounts counts = RunCounts.NONE;
        private @Nullable Judged rest;
    }

    /** Quarantines a batch's refused rows and counts it. */
    private RunCounts settle(Judged next, long loaded) {
        if (listener.cancelled()) {
            throw new RunFailedException(
                    Kind.CANCELLED, "The load of `" + record + "` was stopped on request; run it again.", null);
        }
        long quarantined = stages.quarantine().keep(next.batch(), next.verdicts());
        long unchanged = Owners.unchanged(next.verdicts(), next.standings());
        long deleted = Owners.deleted(next.verdicts());
        return new RunCounts(next.batch().rows(), loaded, quarantined, unchanged, deleted);
    }

    /** Null when nothing is ready: an open insert must not wait for a slow source until the server gives it up. */
    private @Nullable Judged receiveSoon() throws IOException {
        try {
            Judged next = judged.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            requireHealthy();
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The load of `" + record + "` was interrupted.");
        }
    }

    private <T> void pass(BlockingQueue<T> queue, T item) throws InterruptedException {
        while (!queue.offer(item, HEALTH_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            requireHealthy();
        }
    }

    private <T> T receive(BlockingQueue<T> queue) throws InterruptedException {
        while (true) {
            T item = queue.poll(HEALTH_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (item != null) {
                return item;
            }
            requireHealthy();
        }
    }

    /** A neighbour that failed ends everybody: otherwise they would wait for it for ever. */
    private void requireHealthy() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw asRunFailure(cause);
        }
    }

    private interface Stage {
        void work() throws Exception;
    }

    private Runnable guarded(Stage stage) {
        return () -> {
            try {
                stage.work();
            } catch (Throwable e) {
                // Errors too: neighbours would wait for ever for a stage that is gone.
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failure.compareAndSet(null, e);
            }
        };
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A stage let an exception pass its guard.", e);
        }
    }

    private RunFailedException asRunFailure(Throwable cause) {
        return switch (cause) {
            case RunFailedException known -> known;
            case org.huwei.sql.WarehouseException warehouse ->
                new RunFailedException(
                        Kind.WAREHOUSE,
                        "The warehouse failed while `" + record + "` was loaded: " + warehouse.getMessage(),
                        warehouse);
            default -> new RunFailedException(Kind.INTERNAL, "The load of `" + record + "` failed: " + cause, cause);
        };
    }
}

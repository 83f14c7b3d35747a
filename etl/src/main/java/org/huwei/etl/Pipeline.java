package org.huwei.etl;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huwei.etl.RecordLoad.Run;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.Window;
import org.huwei.etl.run.Ledger;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunEntry;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.Source;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of a load, in one place: for each record type of a source, open the ledger, extract what changed, convert
 * and pseudonymise, validate, quarantine or load, delete what the source took back, compare control totals, release
 * what was repaired, close the ledger. Dying between any two steps
 * leaves a warehouse that the next run completes to what an undisturbed run makes: the watermark moves only with the
 * last step, and every write before it says the same when it is done again.
 */
public final class Pipeline {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Warehouse warehouse;
    private final Ledger ledger;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;
    private final PipelineSettings settings;

    public Pipeline(Warehouse warehouse, Pseudonyms pseudonyms, InstantSource clock, PipelineSettings settings) {
        this.warehouse = warehouse;
        this.ledger = new Ledger(warehouse, clock);
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.settings = settings;
    }

    /** The book this pipeline writes its runs into. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Loads everything that changed in a source since the last run that succeeded.
     *
     * @param job the name of the run in the ledger, for instance {@code load-cases}
     * @param firedAt when the run was due
     * @return what became of the rows, by record table and in the order of loading
     * @throws RunFailedException when a stage failed, the listener cancelled, or the source did not deliver what it
     *     promised; the ledger says so too
     */
    public Map<String, RunCounts> load(String job, Source source, Instant firedAt, ProgressListener listener) {
        return load(RunRequest.changes(job, firedAt), source, Optional.empty(), listener);
    }

    /**
     * Loads what a request asks for.
     *
     * @param range for a back-fill, the change markers that are read once more; the watermark stays where it is
     * @return as {@link #load(String, Source, Instant, ProgressListener)}
     * @throws RunFailedException as there
     */
    public Map<String, RunCounts> load(
            RunRequest request, Source source, Optional<Window> range, ProgressListener listener) {
        long batchId = inLedger(request.job(), () -> {
            ledger.abandonRunning(request.job());
            return ledger.newBatch();
        });
        Run run = new Run(batchId, source, request.delivery(), clock.instant(), listener);
        Map<String, RunCounts> counts = new LinkedHashMap<>();
        List<String> late = new ArrayList<>();
        for (RecordMapping record : source.system().records()) {
            RunEntry entry = inLedger(
                    request.job(),
                    () -> ledger.open(
                            batchId, request, run.system(), record.type().name()));
            counts.put(record.type().name(), load(run, record, entry, range, late));
        }
        if (!late.isEmpty()) {
            throw new RunFailedException(Kind.LATE, String.join(" ", late), null);
        }
        return counts;
    }

    /** A run that cannot be entered has failed like any other, though no entry can say so. */
    private static <T> T inLedger(String job, Supplier<T> step) {
        try {
            return step.get();
        } catch (WarehouseException e) {
            throw new RunFailedException(
                    Kind.WAREHOUSE,
                    "The warehouse failed when the run `%s` was entered in the ledger: %s"
                            .formatted(job, e.getMessage()),
                    e);
        }
    }

    private RunCounts load(Run run, RecordMapping record, RunEntry entry, Optional<Window> range, List<String> late) {
        try {
            RecordLoad load = new RecordLoad(warehouse, pseudonyms, settings, run, record);
            RunCounts counts = entry.request().mode() == Mode.RELOAD ? load.reload() : load.load(window(entry, range));
            Instant watermark = watermark(entry, load.newestChange());
            Optional<String> missing = missing(run, record, watermark);
            if (missing.isEmpty()) {
                ledger.succeed(entry, counts, watermark);
            } else {
                ledger.failAfterLoading(entry, counts, watermark, missing.get());
                late.add(missing.get());
            }
            LOG.info("Loaded {} of {}: {}", entry.recordTable(), run.system(), counts);
            return counts;
        } catch (SQLException | IOException | RuntimeException e) {
            RunFailedException failure = failure(entry.recordTable(), e);
            closeAsFailed(entry, failure);
            throw failure;
        }
    }

    private Window window(RunEntry entry, Optional<Window> range) {
        return switch (entry.request().mode()) {
            case BACKFILL -> range.orElse(Window.ALL);
            case CHANGES ->
                entry.watermarkFrom().equals(Instant.EPOCH)
                        ? Window.ALL
                        : Window.since(entry.watermarkFrom().minus(settings.overlap()));
            case RELOAD, FILE, REPAIR -> Window.ALL;
        };
    }

    private static Instant watermark(RunEntry entry, long newestChange) {
        boolean moves = newestChange > entry.watermarkFrom().toEpochMilli()
                && (entry.request().mode() == Mode.CHANGES || entry.request().mode() == Mode.RELOAD);
        return moves ? Instant.ofEpochMilli(newestChange) : entry.watermarkFrom();
    }

    /** The sentence that nothing has come for longer than the source promises. */
    private static Optional<String> missing(Run run, RecordMapping record, Instant watermark) {
        return record.expectedWithin()
                .filter(promise -> watermark.isBefore(run.at().minus(promise)))
                .map(promise ->
                        "Nothing has come from `%s` for `%s` since %s, though it is expected every %d days; ask its owner."
                                .formatted(
                                        run.system(),
                                        record.type().name(),
                                        watermark.equals(Instant.EPOCH)
                                                ? "the beginning"
                                                : watermark
                                                        .atZone(run.source()
                                                                .system()
                                                                .zone())
                                                        .toLocalDateTime(),
                                        promise.toDays()));
    }

    private static RunFailedException failure(String record, Exception cause) {
        return switch (cause) {
            case RunFailedException known -> known;
            case SQLException source -> sourceFailed(record, source);
            case IOException file -> sourceFailed(record, file);
            case WarehouseException warehouseFailure ->
                new RunFailedException(
                        Kind.WAREHOUSE,
                        "The warehouse failed in the run of `%s`: %s".formatted(record, cause.getMessage()),
                        warehouseFailure);
            default ->
                new RunFailedException(Kind.INTERNAL, "The load of `%s` failed: %s".formatted(record, cause), cause);
        };
    }

    private static RunFailedException sourceFailed(String record, Exception cause) {
        return new RunFailedException(
                Kind.SOURCE, "The source failed in the run of `%s`: %s".formatted(record, cause.getMessage()), cause);
    }

    private void closeAsFailed(RunEntry entry, RunFailedException failure) {
        try {
            ledger.fail(entry, RunCounts.NONE, String.valueOf(failure.getMessage()));
        } catch (WarehouseException e) {
            // The entry stays open and the next run of the job closes it; the first failure is the one to report.
            failure.addSuppressed(e);
        }
    }
}

package org.huwei.etl;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huwei.etl.extract.Conversion;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.SourceCursor;
import org.huwei.etl.load.FactWriter;
import org.huwei.etl.load.KnownRows;
import org.huwei.etl.quarantine.Quarantine;
import org.huwei.etl.run.Ledger;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunEntry;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.validate.Validator;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of a load, in one place: for each record type of a source, open the ledger, extract what changed, convert
 * and pseudonymise, validate, quarantine or load, release what was repaired, close the ledger. Dying between any two steps
 * leaves a warehouse that the next run completes to what an undisturbed run makes: the watermark moves only with the
 * last step, and every write before it says the same when it is done again.
 */
public final class Pipeline {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final NamedQuery KNOWN_VALUES = NamedQuery.load("etl/known-values");

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
     * @throws RunFailedException when a stage failed or the listener cancelled; the ledger says so too
     */
    public Map<String, RunCounts> load(String job, DatabaseSource source, Instant firedAt, ProgressListener listener) {
        long batchId = inLedger(job, () -> {
            ledger.abandonRunning(job);
            return ledger.newBatch();
        });
        Run run = new Run(batchId, job, source, firedAt, clock.instant(), listener);
        Map<String, RunCounts> counts = new LinkedHashMap<>();
        for (RecordMapping record : source.system().records()) {
            counts.put(record.type().name(), loadRecord(run, record));
        }
        return counts;
    }

    private record Run(
            long batchId, String job, DatabaseSource source, Instant firedAt, Instant at, ProgressListener listener) {

        String system() {
            return source.system().name();
        }
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

    private RunCounts loadRecord(Run run, RecordMapping record) {
        String name = record.type().name();
        RunEntry entry =
                inLedger(run.job(), () -> ledger.open(run.batchId(), run.job(), run.system(), name, run.firedAt()));
        try {
            return loadRecord(run, record, entry);
        } catch (SQLException | RuntimeException e) {
            RunFailedException failure = failure(name, e);
            closeAsFailed(entry, failure);
            throw failure;
        }
    }

    private RunCounts loadRecord(Run run, RecordMapping record, RunEntry entry) throws SQLException {
        String name = record.type().name();
        TargetTable table = TargetTable.describe(warehouse, name);
        Instant since = entry.watermarkFrom().equals(Instant.EPOCH)
                ? Instant.EPOCH
                : entry.watermarkFrom().minus(settings.overlap());
        FactWriter facts = new FactWriter(warehouse, table, run.system(), run.batchId(), run.at());
        Quarantine quarantine = new Quarantine(warehouse, run.system(), record, run.batchId(), run.at());
        try (SourceCursor cursor = SourceCursor.open(run.source(), record, since);
                KnownRows known = new KnownRows(warehouse, run.system(), record, run.batchId())) {
            Flow flow = new Flow(
                    new Flow.Stages(
                            cursor,
                            new Conversion(
                                    record,
                                    table,
                                    pseudonyms,
                                    run.source().system().zone()),
                            Validator.of(record, table, knowledge(run, record, cursor)),
                            known,
                            quarantine,
                            facts),
                    settings.batchRows(),
                    name,
                    run.listener());
            RunCounts counts = flow.run();
            run.listener().stage("release." + name, counts.read(), counts.read());
            quarantine.release();
            run.listener().stage("close." + name, counts.read(), counts.read());
            ledger.succeed(entry, counts, watermark(entry, flow, run.at()));
            LOG.info("Loaded {} of {}: {}", name, run.system(), counts);
            return counts;
        }
    }

    /** A change marker ahead of our clock must not make the next run skip what changes until then. */
    private static Instant watermark(RunEntry entry, Flow flow, Instant now) {
        long newest = Math.min(flow.newestChange(), now.toEpochMilli());
        return newest <= entry.watermarkFrom().toEpochMilli() ? entry.watermarkFrom() : Instant.ofEpochMilli(newest);
    }

    private Validator.Knowledge knowledge(Run run, RecordMapping record, SourceCursor cursor) {
        Map<String, Set<String>> known = new HashMap<>();
        for (RecordType.Reference reference : record.type().references()) {
            if (!cursor.answeredReferences().contains(reference)) {
                known.computeIfAbsent(reference.record() + "." + reference.target(), target -> knownValues(reference));
            }
        }
        return new Validator.Knowledge(
                cursor.answeredReferences(),
                known,
                run.at(),
                run.source().system().zone(),
                cursor.expectedRows());
    }

    private Set<String> knownValues(RecordType.Reference reference) {
        String sql = KNOWN_VALUES
                .sql()
                .replace("fact_table", reference.record())
                .replace("target_column", reference.target());
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
                            .formatted(reference.record()),
                    null);
        }
        return values;
    }

    private static RunFailedException failure(String record, Exception cause) {
        return switch (cause) {
            case RunFailedException known -> known;
            case SQLException source ->
                new RunFailedException(
                        Kind.SOURCE,
                        "The source failed while `%s` was opened: %s".formatted(record, source.getMessage()),
                        source);
            case WarehouseException warehouseFailure ->
                new RunFailedException(
                        Kind.WAREHOUSE,
                        "The warehouse failed in the run of `%s`: %s".formatted(record, cause.getMessage()),
                        warehouseFailure);
            default ->
                new RunFailedException(Kind.INTERNAL, "The load of `%s` failed: %s".formatted(record, cause), cause);
        };
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

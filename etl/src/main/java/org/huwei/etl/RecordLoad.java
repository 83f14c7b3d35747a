package org.huwei.etl;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import org.huwei.etl.extract.Conversion;
import org.huwei.etl.extract.DatabaseCursor;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.SourceCursor;
import org.huwei.etl.extract.Window;
import org.huwei.etl.load.EndingRows;
import org.huwei.etl.load.FactWriter;
import org.huwei.etl.load.KnownRows;
import org.huwei.etl.load.Reconciliation;
import org.huwei.etl.load.Reload;
import org.huwei.etl.load.RowCount;
import org.huwei.etl.quarantine.Quarantine;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.Source;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.validate.Validator;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** One record type of one run: from the source into the fact table and quarantine, then compared with the source. */
final class RecordLoad {

    private static final NamedQuery OWN_ROWS = NamedQuery.load("etl/count-own");

    /** Fewer rows than this may go at once without a question. */
    private static final long FEW_ROWS = 1_000;

    /**
     * Rows of a batch when the table is empty. Then the warehouse is not asked about each batch, and small ones are
     * cheaper: their texts are still in the processor's cache when they are judged, and die young.
     */
    private static final int FRESH_BATCH_ROWS = 8_192;

    private final Warehouse warehouse;
    private final Pseudonyms pseudonyms;
    private final PipelineSettings settings;
    private final Run run;
    private final RecordMapping record;
    private final String name;
    private final TargetTable table;
    private final Quarantine quarantine;
    private long newestChange = Long.MIN_VALUE;

    /**
     * What all record types of a run share.
     *
     * @param at the moment of the run
     */
    record Run(long batchId, Source source, String delivery, Instant at, ProgressListener listener) {

        String system() {
            return source.system().name();
        }
    }

    RecordLoad(Warehouse warehouse, Pseudonyms pseudonyms, PipelineSettings settings, Run run, RecordMapping record) {
        this.warehouse = warehouse;
        this.pseudonyms = pseudonyms;
        this.settings = settings;
        this.run = run;
        this.record = record;
        this.name = record.type().name();
        this.table = TargetTable.describe(warehouse, name);
        this.quarantine = new Quarantine(warehouse, run.system(), record, run.batchId(), run.at(), run.delivery());
    }

    /** Greatest change marker read that does not lie in the future, in milliseconds. */
    long newestChange() {
        return newestChange;
    }

    /** Loads the rows of a window and compares what the source has then with what we have. */
    RunCounts load(Window window) throws SQLException, IOException {
        Pass first = pass(window, name, this::settle);
        RunCounts counts = first.counts();
        if (first.again()) {
            // Rows whose marker lay before what was read, or whose key has become free: only reading all finds them.
            counts = counts.plus(pass(Window.ALL, name, this::settle).counts());
        }
        release(counts);
        return counts;
    }

    /** Loads everything into a table beside, which then replaces the old one at once, and compares as {@link #load} does. */
    RunCounts reload() throws SQLException, IOException {
        Reload reload = new Reload(warehouse, run.system(), name);
        RunCounts counts = pass(Window.ALL, reload.begin(), read -> replace(reload, read.cursor(), read.counts()))
                .counts();
        release(counts);
        return counts;
    }

    private Pass replace(Reload reload, SourceCursor cursor, RunCounts counts) {
        if (counts.read() == 0 && ownRows() > 0) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    "The source `%s` has no rows of `%s` at all; what was loaded stays. Ask its owner."
                            .formatted(run.system(), name),
                    null);
        }
        reload.keepRepaired();
        long dropped = reload.dropped();
        reload.swap(run.batchId(), run.at());
        quarantine.forgetEarlier();
        if (cursor instanceof DatabaseCursor database) {
            run.listener().stage("reconcile." + name, counts.read(), counts.read());
            reconciliation().compare(database, false);
        }
        return new Pass(counts.plus(RunCounts.ofDeleted(dropped)), false);
    }

    private void release(RunCounts counts) {
        run.listener().stage("release." + name, counts.read(), counts.read());
        quarantine.release();
        if (!run.delivery().isEmpty()) {
            quarantine.forgetEarlierDelivery();
        }
        run.listener().stage("close." + name, counts.read(), counts.read());
    }

    /** @param again whether the source has rows that only reading all of it brings in */
    private record Pass(RunCounts counts, boolean again) {}

    /** @param first whether the table had no rows before, so that none of them stands there in two versions */
    private record Read(SourceCursor cursor, EndingRows ending, boolean first, RunCounts counts) {}

    /** What follows once all rows are in. */
    private interface Finish {
        Pass of(Read read) throws SQLException, IOException;
    }

    private Pass pass(Window window, String into, Finish finish) throws SQLException, IOException {
        boolean empty = KnownRows.nothingIn(warehouse, into);
        try (SourceCursor cursor = SourceCursor.open(run.source(), record, window);
                References references =
                        References.of(warehouse, record.type(), run.batchId(), cursor.answeredReferences());
                KnownRows known = new KnownRows(warehouse, run.system(), record, into, run.batchId(), empty);
                EndingRows ending = new EndingRows(warehouse, run.system(), name, run.batchId(), run.at())) {
            Flow flow = flow(
                    new Flow.Stages(
                            cursor,
                            new Conversion(
                                    record,
                                    table,
                                    pseudonyms,
                                    run.source().system().zone()),
                            Validator.of(record, table, knowledge(cursor, references)),
                            known,
                            ending,
                            quarantine,
                            new FactWriter(warehouse, table, into, run.system(), run.batchId(), run.at())),
                    empty);
            RunCounts counts = flow.run();
            newestChange = Math.max(newestChange, flow.newestChange());
            return finish.of(new Read(cursor, ending, empty, counts));
        }
    }

    private Flow flow(Flow.Stages stages, boolean empty) {
        int batchRows = empty ? Math.min(FRESH_BATCH_ROWS, settings.batchRows()) : settings.batchRows();
        return new Flow(stages, batchRows, name, latestMarker().toEpochMilli(), run.listener());
    }

    /** Deletes what the source marks as deleted, and what it has no more. */
    private Pass settle(Read read) throws SQLException, IOException {
        EndingRows ending = read.ending();
        RunCounts counts = read.counts();
        long marked = ending.delete();
        ending.close();
        if (!(read.cursor() instanceof DatabaseCursor database)) {
            return new Pass(counts, false);
        }
        run.listener().stage("reconcile." + name, counts.read(), counts.read());
        Reconciliation reconciliation = reconciliation();
        if (reconciliation.compare(database, read.first()).agrees()) {
            return new Pass(counts, false);
        }
        long unseen = reconciliation.findGone(database, ending);
        long gone = deleteGone(ending);
        reconciliation.compare(database, false);
        boolean freed = marked + gone > 0 && reconciliation.duplicates() > 0;
        if (freed) {
            reconciliation.forgetDuplicates();
        }
        return new Pass(counts.plus(RunCounts.ofDeleted(gone)), unseen > 0 || freed);
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(
                warehouse,
                run.system(),
                record.type(),
                table,
                run.source().system().zone(),
                run.batchId(),
                run.at());
    }

    private long deleteGone(EndingRows ending) {
        long gone = ending.noted();
        long own = ownRows();
        if (gone > FEW_ROWS && gone > own / 2) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    "The source `%s` has no more than %d of the %d rows of `%s` that we have: nothing was deleted. If that is right, load the table anew as a whole (reload)."
                            .formatted(run.system(), own - Math.min(own, gone), own, name),
                    null);
        }
        return ending.delete();
    }

    private long ownRows() {
        return RowCount.of(warehouse, OWN_ROWS, name, Parameters.of("source_system", run.system()));
    }

    /** A source's clock may be a little ahead of ours. */
    private Instant latestMarker() {
        return run.at().plus(settings.overlap());
    }

    private Validator.Knowledge knowledge(SourceCursor cursor, References references) {
        return new Validator.Knowledge(
                cursor.answeredReferences(),
                references.known(),
                run.at(),
                latestMarker(),
                run.source().system().zone(),
                cursor.expectedRows());
    }
}

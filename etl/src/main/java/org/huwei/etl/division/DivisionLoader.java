package org.huwei.etl.division;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huwei.etl.run.Ledger;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunEntry;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.run.RunRequest;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the divisions of the city, the working-day calendar and the changes of the divisions. Rows the warehouse already
 * has are not written again; a division that left its file stays as long as records refer to it.
 */
public final class DivisionLoader {

    /** Stands for the beginning of a division where no change says it: long before the first record of any source. */
    public static final LocalDate OPENED_UNKNOWN = LocalDate.of(2000, 1, 1);

    private static final Logger LOG = LoggerFactory.getLogger(DivisionLoader.class);
    private static final String SOURCE = "divisions";

    private final Optional<OwnChanges> own;
    private final Ledger ledger;
    private final OrgUnitTable units;
    private final CalendarTable calendar;
    private final ChangeTable changes;

    /** Loads what the product knows. */
    public DivisionLoader(Warehouse warehouse, InstantSource clock) {
        this(warehouse, clock, Optional.empty());
    }

    /**
     * Loads what the product knows, and what a city has changed since.
     *
     * @param own the city's changes
     */
    public DivisionLoader(Warehouse warehouse, InstantSource clock, Optional<OwnChanges> own) {
        this.own = own;
        this.ledger = new Ledger(warehouse, clock);
        this.units = new OrgUnitTable(warehouse, SOURCE, clock);
        this.calendar = new CalendarTable(warehouse);
        this.changes = new ChangeTable(warehouse, clock);
    }

    /**
     * Loads the three tables.
     *
     * @param job the name of the run in the ledger
     * @param firedAt when the run was due
     * @return what became of the rows, by table
     * @throws RunFailedException when a file is wrong, the warehouse fails or the listener cancelled
     */
    public Map<String, RunCounts> load(String job, Instant firedAt, ProgressListener listener) {
        return load(RunRequest.changes(job, firedAt), listener);
    }

    /**
     * Loads the three tables for who asks.
     *
     * @return what became of the rows, by table
     * @throws RunFailedException when a file is wrong, the warehouse fails or the listener cancelled
     */
    public Map<String, RunCounts> load(RunRequest request, ProgressListener listener) {
        ledger.abandonRunning(request.job());
        long batch = ledger.newBatch();
        Map<String, RunCounts> counts = new LinkedHashMap<>();
        RunEntry unitsEntry = ledger.open(batch, request, SOURCE, OrgUnitTable.NAME);
        // Read once: both tables must follow from one state of the file.
        Boundaries boundaries = guarded(unitsEntry, this::boundaries);
        counts.put(OrgUnitTable.NAME, record(unitsEntry, listener, () -> units.load(batch, boundaries.divisions())));
        counts.put(
                CalendarTable.NAME,
                record(ledger.open(batch, request, SOURCE, CalendarTable.NAME), listener, calendar::load));
        counts.put(
                ChangeTable.NAME,
                record(
                        ledger.open(batch, request, SOURCE, ChangeTable.NAME),
                        listener,
                        () -> changes.load(boundaries.changes())));
        return counts;
    }

    private Boundaries boundaries() {
        return Boundaries.of(own.map(OwnChanges::read).orElse(List.of()));
    }

    private RunCounts record(RunEntry entry, ProgressListener listener, Supplier<RunCounts> load) {
        return guarded(entry, () -> {
            if (listener.cancelled()) {
                throw new RunFailedException(
                        Kind.CANCELLED, "The load of the divisions was stopped on request; run it again.", null);
            }
            listener.stage("load." + entry.recordTable(), 0, 0);
            RunCounts counts = load.get();
            ledger.succeed(entry, counts, entry.watermarkFrom());
            LOG.info("Loaded {} of {}: {}", entry.recordTable(), SOURCE, counts);
            return counts;
        });
    }

    /** Closes the entry as failed when the work fails. */
    private <T> T guarded(RunEntry entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            RunFailedException failure = failure(entry, e);
            closeAsFailed(entry, failure);
            throw failure;
        }
    }

    private static RunFailedException failure(RunEntry entry, RuntimeException cause) {
        return switch (cause) {
            case RunFailedException known -> known;
            case WarehouseException warehouse ->
                new RunFailedException(
                        Kind.WAREHOUSE,
                        "The warehouse failed while `%s` was loaded: %s"
                                .formatted(entry.recordTable(), warehouse.getMessage()),
                        warehouse);
            case IllegalArgumentException file ->
                new RunFailedException(Kind.SOURCE, String.valueOf(file.getMessage()), file);
            default ->
                new RunFailedException(
                        Kind.INTERNAL, "The load of `%s` failed: %s".formatted(entry.recordTable(), cause), cause);
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

package org.huwei.etl;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.huwei.etl.indicator.Coverage;
import org.huwei.etl.indicator.IndicatorRun;
import org.huwei.etl.indicator.Span;
import org.huwei.etl.indicator.Unit;
import org.huwei.etl.load.FactTables;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.snapshot.Snapshots;
import org.huwei.etl.snapshot.Snapshots.Digest;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order of an evaluation, in one place: merge the fact tables, see until when records reach, count and judge every indicator under a new
 * id, hash what was written, publish. Dying before the last step changes nothing that pages read.
 */
public final class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final NamedQuery CUT_OFF = NamedQuery.load("evaluation/cut-off");
    private static final NamedQuery CALENDAR = NamedQuery.load("evaluation/calendar-reach");

    private final Warehouse warehouse;
    private final SparkEngine spark;
    private final Snapshots snapshots;

    public Evaluation(Warehouse warehouse, SparkEngine spark, InstantSource clock) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.snapshots = new Snapshots(warehouse, clock);
    }

    /** The snapshots this makes. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /**
     * Evaluates every whole month on record and publishes. When the figures are those of the published snapshot, that
     * one stays and is returned: a night without news makes no new snapshot.
     *
     * @param by who asked
     * @throws RunFailedException when there is nothing to evaluate, or the listener cancels
     */
    public SnapshotSummary evaluate(String by, ProgressListener listener) {
        Coverage coverage = coverage();
        SnapshotSummary made = make(coverage, span(coverage), listener);
        Optional<SnapshotSummary> published = snapshots.published();
        if (published.isPresent() && published.get().hash().equals(made.hash())) {
            LOG.info(
                    "The figures are those of snapshot {}, which stays published.",
                    published.get().id());
            return published.get();
        }
        return publish(made, by, listener);
    }

    /**
     * Evaluates the whole months of one year.
     *
     * @param publish whether pages read it from now on, in place of all years
     * @throws RunFailedException when there is no whole month of that year on record, or the listener cancels
     */
    public SnapshotSummary evaluateYear(int year, String by, boolean publish, ProgressListener listener) {
        Coverage coverage = coverage();
        Span all = span(coverage);
        YearMonth january = YearMonth.of(year, 1);
        YearMonth first = january.isBefore(all.first()) ? all.first() : january;
        YearMonth december = YearMonth.of(year, 12);
        YearMonth last = december.isAfter(all.last()) ? all.last() : december;
        if (last.isBefore(first)) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    "The year %d has no whole month on record; records reach from %s to %s."
                            .formatted(year, all.first(), all.last()),
                    null);
        }
        SnapshotSummary made = make(coverage, new Span(first, last), listener);
        return publish && !made.published() ? publish(made, by, listener) : made;
    }

    private Coverage coverage() {
        return Coverage.of(
                warehouse,
                Unit.all(warehouse).stream()
                        .filter(unit -> unit.level().equals("area"))
                        .toList());
    }

    private static Span span(Coverage coverage) {
        return coverage.span()
                .orElseThrow(() -> new RunFailedException(
                        Kind.SOURCE,
                        "There is nothing to evaluate: not every source has a whole month of records; load the sources first.",
                        null));
    }

    /** A new snapshot, or the published one when it has the same figures. */
    private SnapshotSummary make(Coverage coverage, Span span, ProgressListener listener) {
        requireCalendar(span);
        snapshots.clearAbandoned();
        listener.stage("evaluate.merge", 0, 0);
        FactTables.merge(warehouse);
        Instant cutOff = cutOff();
        String id = snapshots.newId();
        boolean kept = false;
        try {
            LocalDate cutOffDay = cutOff.atZone(ZONE).toLocalDate();
            long written = new IndicatorRun(
                            warehouse, spark, IndicatorCatalogue.load().definitions())
                    .run(id, coverage, span, cutOffDay, listener);
            listener.stage("evaluate.hash", written, written);
            Digest digest = snapshots.digest(id);
            Optional<SnapshotSummary> published = snapshots.published();
            if (published.isPresent() && published.get().hash().equals(digest.hash())) {
                LOG.info(
                        "The figures are those of snapshot {}, which stays.",
                        published.get().id());
                return published.get();
            }
            SnapshotSummary made = snapshots.finish(
                    id, digest, cutOff, span.from(), span.last().atDay(1), coverage.deliveries(span));
            kept = true;
            LOG.info("Snapshot {} holds {} figures from {} to {}.", id, written, span.first(), span.last());
            return made;
        } finally {
            if (!kept) {
                snapshots.discard(id);
            }
        }
    }

    private SnapshotSummary publish(SnapshotSummary made, String by, ProgressListener listener) {
        listener.stage("evaluate.publish", 1, 1);
        snapshots.publish(made.id(), by);
        LOG.info("Snapshot {} is published.", made.id());
        return snapshots.find(made.id()).orElseThrow();
    }

    private Instant cutOff() {
        return warehouse.query(CUT_OFF, Scope.system(), Parameters.none(), row -> row.instant("cut_off")).stream()
                .findFirst()
                .orElseThrow();
    }

    private void requireCalendar(Span span) {
        boolean reaches = warehouse
                .query(
                        CALENDAR,
                        Scope.system(),
                        Parameters.none(),
                        row -> !row.date("first_day").isAfter(span.from())
                                && !row.date("last_day").isBefore(span.to().plusYears(1)))
                .stream()
                .findFirst()
                .orElse(false);
        if (!reaches) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    "The working-day calendar does not reach from %s to a year after %s; load the divisions and the calendar first."
                            .formatted(span.from(), span.to()),
                    null);
        }
    }
}

package org.huwei.etl.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.RecordWriter;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws samples at random and keeps them. A scope that names divisions limits the strata to the areas within them: for
 * drawing, and for the draws that are shown. Shared by all threads.
 */
public final class Draws {

    private static final Logger LOG = LoggerFactory.getLogger(Draws.class);
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private static final NamedQuery AREAS = NamedQuery.load("audit/areas");

    /** What the warehouse can keep as a day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2299, 12, 31);

    private final SparkEngine spark;
    private final Warehouse warehouse;
    private final DrawStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes what draws rest on.
     *
     * @param operational the operational database with the tables of V0003
     */
    public Draws(SparkEngine spark, Warehouse warehouse, DataSource operational, InstantSource clock) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.store = new DrawStore(operational);
        this.clock = clock;
    }

    /** Names of all areas within the scope, those that are no more among them, by code. */
    public SortedMap<String, String> areas(Scope scope) {
        return areas(scope, FIRST_DAY, LAST_DAY);
    }

    /** Names of the areas within the scope that existed in a period, which may be strata of it, by code. */
    public SortedMap<String, String> areas(Scope scope, LocalDate first, LocalDate last) {
        SortedMap<String, String> areas = new TreeMap<>();
        Parameters period = Parameters.of("first_day", first).and("last_day", last);
        warehouse.forEach(AREAS, scope, period, row -> areas.put(row.string("org_code"), row.string("name")));
        return areas;
    }

    /**
     * Counts a frame and shares a sample out, before anything is drawn.
     *
     * @throws IllegalArgumentException when a stratum lies outside the scope
     * @throws org.huwei.sql.WarehouseException when the warehouse does not answer
     */
    public FramePreview preview(FramePlan plan, int sampleSize, int reservePercent, Scope scope) {
        requireWithin(plan, scope);
        SortedMap<String, Long> sizes = count(plan, scope);
        long units = sizes.values().stream().mapToLong(Long::longValue).sum();
        return new FramePreview(
                units == 0
                        ? sizes.keySet().stream()
                                .map(stratum -> new StratumShare(stratum, 0, 0, 0))
                                .toList()
                        : StratumShare.allot(sizes, Math.min(sampleSize, units), reservePercent));
    }

    /**
     * Freezes the frame, draws, writes the record, derives it again from the record alone, and keeps both; on any
     * failure nothing is kept. Stages: draw.frame, draw.tickets, draw.record, draw.verify, draw.keep.
     *
     * @param by who draws
     * @throws IllegalArgumentException when a stratum lies outside the scope, or the frame is smaller than the sample
     * @throws CancellationException when the listener asked to stop
     */
    public Draw draw(DrawPlan plan, String by, Scope scope, ProgressListener progress) {
        requireWithin(plan.frame(), scope);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DrawHead head = DrawHead.now(newId(now), plan, now, by);
        Optional<byte[]> secret =
                plan.frame().unit() == UnitKind.CASE ? Optional.of(DrawPseudonyms.newKey(random)) : Optional.empty();
        enter("draw.frame", progress);
        requireEnough(plan, scope);
        String select = FrameSql.select(plan.frame(), scope);
        GivesTickets tickets = new GivesTickets(plan.seed(), secret);
        try (FrozenFrame frame = FrozenFrame.freeze(spark.read(warehouse.address(), select), tickets)) {
            return draw(head, secret, frame, progress);
        }
    }

    /** The draws whose strata all lie within the scope, the newest first. */
    public List<DrawSummary> list(Scope scope) {
        return store.list().stream()
                .filter(draw -> outside(draw.head().plan().frame(), scope).isEmpty())
                .toList();
    }

    /** A draw by its id; none when there is none or it lies outside the scope. */
    public Optional<Draw> find(String id, Scope scope) {
        return store.find(id)
                .filter(draw ->
                        outside(draw.summary().head().plan().frame(), scope).isEmpty());
    }

    /**
     * Writes the record of a draw, plain JSON, to an output; the caller closes it.
     *
     * @throws IllegalArgumentException when {@link #find} does not find the draw
     */
    public void writeRecord(String id, Scope scope, OutputStream output) {
        if (find(id, scope).isEmpty()) {
            throw new IllegalArgumentException("There is no draw `" + id + "`; choose one from the list.");
        }
        store.writeRecord(id, output);
    }

    private Draw draw(DrawHead head, Optional<byte[]> secret, FrozenFrame frame, ProgressListener progress) {
        enter("draw.tickets", progress);
        SortedMap<String, Long> sizes = noUnits(head.plan().frame());
        sizes.putAll(frame.sizes());
        List<StratumShare> shares =
                StratumShare.allot(sizes, head.plan().sampleSize(), head.plan().reservePercent());
        List<DrawnUnit> units = frame.smallest(shares);
        try (TemporaryRecord record = TemporaryRecord.create()) {
            RecordWriter.Hashes hashes = record.write(head, shares, units, frame, progress);
            enter("draw.verify", progress);
            record.requireDerivable();
            enter("draw.keep", progress);
            DrawSummary summary = new DrawSummary(head, shares, hashes.rootHash(), hashes.recordHash());
            Draw draw = new Draw(summary, units);
            store.add(draw, secret, record.file());
            return draw;
        } catch (IOException e) {
            throw new UncheckedIOException("The record of the draw could not be written to the temporary files.", e);
        }
    }

    private SortedMap<String, Long> count(FramePlan plan, Scope scope) {
        SortedMap<String, Long> sizes = noUnits(plan);
        warehouse.forEach(
                FrameSql.counts(plan.unit()),
                scope,
                FrameSql.parameters(plan),
                row -> sizes.put(row.string("stratum"), row.integer("units")));
        return sizes;
    }

    /** Refuses a sample larger than the frame before Spark is started for it; the frozen frame decides in the end. */
    private void requireEnough(DrawPlan plan, Scope scope) {
        List<StratumShare> counted =
                StratumShare.allot(count(plan.frame(), scope), plan.sampleSize(), plan.reservePercent());
        LOG.debug("A draw begins on the counted strata {}.", counted);
    }

    private String newId(Instant now) {
        byte[] suffix = new byte[3];
        random.nextBytes(suffix);
        return ID_TIME.format(now) + "-" + HexFormat.of().formatHex(suffix);
    }

    private static void enter(String stage, ProgressListener progress) {
        FrameProgress.stopIfAsked(progress);
        progress.stage(stage, 0, 0);
    }

    private static SortedMap<String, Long> noUnits(FramePlan plan) {
        return plan.strata().stream()
                .collect(Collectors.toMap(stratum -> stratum, stratum -> 0L, (first, second) -> first, TreeMap::new));
    }

    private static void requireWithin(FramePlan plan, Scope scope) {
        List<String> outside = outside(plan, scope);
        if (!outside.isEmpty()) {
            throw new IllegalArgumentException("The strata " + outside + " lie outside the divisions "
                    + scope.divisions() + " that may be drawn from; leave them out.");
        }
    }

    private static List<String> outside(FramePlan plan, Scope scope) {
        return plan.strata().stream()
                .filter(stratum -> !scope.divisions().isEmpty()
                        && scope.divisions().stream().noneMatch(stratum::startsWith))
                .toList();
    }
}

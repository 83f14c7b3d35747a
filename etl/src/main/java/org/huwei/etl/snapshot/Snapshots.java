package org.huwei.etl.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.huwei.etl.indicator.Delivery;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** The snapshots of the warehouse: begun, finished with a hash, published; what died in between is cleared away. */
public final class Snapshots {

    private static final NamedQuery LIST = NamedQuery.load("evaluation/snapshots");
    private static final NamedQuery DIGESTS = NamedQuery.load("evaluation/snapshot-digests");
    private static final NamedQuery UNFINISHED = NamedQuery.load("evaluation/unfinished");
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'S'uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** What was begun longer ago than this and not finished belongs to a process that is gone. */
    private static final int PATIENCE_HOURS = 6;

    private final Warehouse warehouse;
    private final InstantSource clock;

    public Snapshots(Warehouse warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Every finished snapshot, newest first. */
    public List<SnapshotSummary> list() {
        return warehouse.query(LIST, Scope.system(), Parameters.none(), Snapshots::summary);
    }

    /** The snapshot that pages read now; empty while none was published. */
    public Optional<SnapshotSummary> published() {
        return list().stream().filter(SnapshotSummary::published).findFirst();
    }

    public Optional<SnapshotSummary> find(String id) {
        return list().stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
    }

    /** An id for a new snapshot: the moment, or the first free one after it. */
    public String newId() {
        Instant moment = clock.instant();
        List<String> taken = unfinished();
        while (find(ID.format(moment)).isPresent() || taken.contains(ID.format(moment))) {
            moment = moment.plusSeconds(1);
        }
        return ID.format(moment);
    }

    /**
     * What the figures of a snapshot come to.
     *
     * @param hash SHA-256 in canonical order, lower-case hex; the id is not in it
     * @param figures how many they are
     */
    public record Digest(String hash, long figures) {}

    /** The figures written under an id, as they stand in the warehouse. */
    public Digest digest(String id) {
        MessageDigest sha256 = sha256();
        long[] figures = {0};
        warehouse.forEach(DIGESTS, Scope.system(), Parameters.of("snapshot", id), row -> {
            String line = String.join(
                    "|",
                    row.string("indicator"),
                    row.string("dimension"),
                    row.string("kind"),
                    row.string("period"),
                    row.string("digest"));
            sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            figures[0] += row.integer("figures");
        });
        return new Digest(HexFormat.of().formatHex(sha256.digest()), figures[0]);
    }

    /**
     * Enters a snapshot whose figures are written.
     *
     * @param digest of the figures as they stand in the warehouse, from {@link #digest}
     * @param deliveries how far each area's records reach
     */
    public SnapshotSummary finish(
            String id,
            Digest digest,
            Instant cutOff,
            LocalDate firstPeriod,
            LocalDate lastPeriod,
            List<Delivery> deliveries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        warehouse.insert(
                "snapshot_delivery", List.of("snapshot_id", "source", "area_code", "delivered_until", "late"), sink -> {
                    for (Delivery delivery : deliveries) {
                        sink.string(id).string(delivery.source()).string(delivery.area());
                        sink.date(delivery.until().orElse(null))
                                .flag(delivery.late())
                                .endRow();
                    }
                });
        warehouse.insert(
                "snapshot",
                List.of(
                        "snapshot_id",
                        "created_at",
                        "cut_off",
                        "first_period",
                        "last_period",
                        "value_count",
                        "data_hash",
                        "code_version"),
                sink -> {
                    sink.string(id)
                            .instant(now)
                            .instant(cutOff)
                            .date(firstPeriod)
                            .date(lastPeriod);
                    sink.integer(digest.figures())
                            .string(digest.hash())
                            .string(codeVersion())
                            .endRow();
                });
        return new SnapshotSummary(id, now, cutOff, firstPeriod, lastPeriod, digest.figures(), digest.hash(), false);
    }

    /** Whether the figures of a snapshot still are what was hashed when it was made. */
    public boolean verify(SnapshotSummary snapshot) {
        return digest(snapshot.id()).equals(new Digest(snapshot.hash(), snapshot.values()));
    }

    /** Makes pages read this snapshot from now on: one row, written at once or not at all. */
    public void publish(String id, String by) {
        if (find(id).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no finished snapshot `" + id + "` to publish; list them first.");
        }
        warehouse.insert(
                "snapshot_publication",
                List.of("published_at", "snapshot_id", "published_by"),
                sink -> sink.instant(clock.instant()).string(id).string(by).endRow());
    }

    /** Takes away what was written under an id that was not finished, or whose figures are those of another snapshot. */
    public void discard(String id) {
        warehouse.execute("ALTER TABLE indicator_value DROP PARTITION '" + id + "'", Parameters.none());
    }

    /** Clears away what processes left that died before they finished. */
    public void clearAbandoned() {
        String limit = ID.format(clock.instant().minus(PATIENCE_HOURS, ChronoUnit.HOURS));
        warehouse.forEach(UNFINISHED, Scope.system(), Parameters.none(), row -> {
            String id = row.string("id");
            if (id.compareTo(limit) < 0) {
                warehouse.execute(
                        "ALTER TABLE " + row.string("place") + " DROP PARTITION '" + id + "'", Parameters.none());
            }
        });
    }

    private List<String> unfinished() {
        return warehouse.query(UNFINISHED, Scope.system(), Parameters.none(), row -> row.string("id"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String codeVersion() {
        return Optional.ofNullable(Snapshots.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static SnapshotSummary summary(Row row) {
        return new SnapshotSummary(
                row.string("snapshot_id"),
                row.instant("created_at"),
                row.instant("cut_off"),
                row.date("first_period"),
                row.date("last_period"),
                row.integer("value_count"),
                row.string("data_hash"),
                row.flag("published"));
    }
}

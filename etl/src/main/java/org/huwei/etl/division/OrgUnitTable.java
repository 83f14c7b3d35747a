package org.huwei.etl.division;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huwei.etl.run.RunCounts;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.RowSink;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;

/** Brings the divisions into {@code org_unit}. */
final class OrgUnitTable {

    static final String NAME = "org_unit";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final NamedQuery KNOWN = NamedQuery.load("etl/known-divisions");
    private static final List<String> COLUMNS = List.of(
            "org_code",
            "name",
            "level",
            "parent_code",
            "kind",
            "opened_on",
            "closed_on",
            "predecessor_codes",
            "source_system",
            "source_row_id",
            "batch_id",
            "recorded_at",
            "valid_from",
            "valid_to",
            "row_hash",
            "version");

    private final Warehouse warehouse;
    private final String source;
    private final InstantSource clock;

    private record Known(long hash, long version) {}

    OrgUnitTable(Warehouse warehouse, String source, InstantSource clock) {
        this.warehouse = warehouse;
        this.source = source;
        this.clock = clock;
    }

    RunCounts load(long batch) {
        List<DatedDivision> divisions =
                DivisionHistory.dated(Division.read(), DivisionHistory.read(), DivisionLoader.OPENED_UNKNOWN);
        Map<String, Known> known = known();
        List<DatedDivision> changed = divisions.stream()
                .filter(dated -> !isKnown(known.get(dated.division().code()), dated))
                .toList();
        if (!changed.isEmpty()) {
            Instant now = clock.instant();
            warehouse.insert(NAME, COLUMNS, sink -> {
                for (DatedDivision dated : changed) {
                    write(sink, dated, version(known.get(dated.division().code())), batch, now);
                }
            });
        }
        return new RunCounts(divisions.size(), changed.size(), 0, divisions.size() - changed.size());
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        warehouse.forEach(
                KNOWN,
                Scope.system(),
                Parameters.of("source_system", source),
                row -> known.put(
                        row.string("org_code"), new Known(row.unsignedBits("row_hash"), row.integer("version"))));
        return known;
    }

    private static boolean isKnown(@Nullable Known known, DatedDivision dated) {
        return known != null && known.hash() == hash(dated);
    }

    /** A changed row must outdo the one it replaces. */
    private static long version(@Nullable Known known) {
        return known == null ? 1 : known.version() + 1;
    }

    private void write(RowSink sink, DatedDivision dated, long version, long batch, Instant now) throws IOException {
        Division division = dated.division();
        sink.string(division.code()).string(division.name()).string(division.level());
        sink.string(division.parent())
                .string(division.kind())
                .date(dated.opened())
                .date(dated.closed())
                .strings(dated.predecessors());
        sink.string(source).string(division.code()).integer(batch).instant(now);
        sink.instant(moment(dated.opened())).instant(moment(dated.closed()));
        sink.unsignedBits(hash(dated)).integer(version).endRow();
    }

    private static @Nullable Instant moment(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }

    private static long hash(DatedDivision dated) {
        Division division = dated.division();
        String text = String.join(
                "|", division.name(), division.level(), division.parent(), division.kind(), "" + dated.opened());
        if (dated.closed() != null || !dated.predecessors().isEmpty()) {
            text += "|" + dated.closed() + "|" + dated.predecessors();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}

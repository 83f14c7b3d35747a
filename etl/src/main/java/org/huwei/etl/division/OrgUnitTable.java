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
import java.util.Set;
import java.util.TreeSet;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceCatalogue;
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
    private static final NamedQuery REFERRED = NamedQuery.load("etl/referred-divisions");
    private static final NamedQuery FORGET = NamedQuery.load("etl/forget-divisions");
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

    private record Known(String source, long hash, long version) {}

    OrgUnitTable(Warehouse warehouse, String source, InstantSource clock) {
        this.warehouse = warehouse;
        this.source = source;
        this.clock = clock;
    }

    /** Writes what is new or other than it was. A unit that a register or another source brought is left to it. */
    RunCounts load(long batch, List<DatedDivision> declared) {
        Map<String, Known> known = known();
        List<DatedDivision> divisions = declared.stream()
                .filter(dated -> isOurs(known.get(dated.division().code())))
                .toList();
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
        long gone = forget(known, declared);
        return new RunCounts(divisions.size(), changed.size(), 0, divisions.size() - changed.size())
                .plus(RunCounts.ofDeleted(gone));
    }

    /**
     * Takes out the units that are declared no more, such as one of a change that was a mistake: they would go on owing
     * records. A unit to which a record refers stays.
     */
    private long forget(Map<String, Known> known, List<DatedDivision> declared) {
        Set<String> gone = new TreeSet<>(known.keySet());
        declared.forEach(dated -> gone.remove(dated.division().code()));
        gone.removeIf(code -> !isOurs(known.get(code)));
        if (gone.isEmpty()) {
            return 0;
        }
        Parameters codes = Parameters.of("codes", List.copyOf(gone));
        for (RecordType type : SourceCatalogue.load().types().values()) {
            for (RecordType.Reference reference : type.references()) {
                if (reference.record().equals(NAME)) {
                    String sql = REFERRED.sql()
                            .replace("fact_table", type.name())
                            .replace("referring_column", reference.column());
                    warehouse.forEach(
                            new NamedQuery(REFERRED.name(), sql),
                            Scope.system(),
                            codes,
                            row -> gone.remove(row.string("referred")));
                }
            }
        }
        if (!gone.isEmpty()) {
            warehouse.execute(FORGET.sql(), Parameters.of("codes", List.copyOf(gone)));
        }
        return gone.size();
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        warehouse.forEach(
                KNOWN,
                Scope.system(),
                Parameters.none(),
                row -> known.put(
                        row.string("org_code"),
                        new Known(row.string("source_system"), row.unsignedBits("row_hash"), row.integer("version"))));
        return known;
    }

    private boolean isOurs(@Nullable Known known) {
        return known == null || known.source().equals(source);
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

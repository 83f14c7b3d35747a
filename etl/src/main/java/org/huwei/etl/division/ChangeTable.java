package org.huwei.etl.division;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huwei.etl.run.RunCounts;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Brings the changes of the divisions into {@code division_change}. */
final class ChangeTable {

    static final String NAME = "division_change";

    private static final NamedQuery KNOWN = NamedQuery.load("etl/known-changes");
    private static final List<String> COLUMNS =
            List.of("effective_on", "kind", "from_code", "from_name", "to_code", "to_name", "share", "recorded_at");
    private static final double SHARE_UNITS = 1e8;

    private final Warehouse warehouse;
    private final InstantSource clock;

    ChangeTable(Warehouse warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    RunCounts load() {
        List<DivisionChange> changes = DivisionHistory.read();
        Set<DivisionChange> known = new HashSet<>(warehouse.query(
                KNOWN,
                Scope.system(),
                Parameters.none(),
                row -> new DivisionChange(
                        row.date("effective_on"),
                        DivisionChange.Kind.of(row.string("change_kind")),
                        row.string("from_code"),
                        row.string("from_name"),
                        row.string("to_code"),
                        row.string("to_name"),
                        row.number("share"))));
        List<DivisionChange> fresh =
                changes.stream().filter(change -> !known.contains(change)).toList();
        if (!fresh.isEmpty()) {
            Instant now = clock.instant();
            warehouse.insert(NAME, COLUMNS, sink -> {
                for (DivisionChange change : fresh) {
                    sink.date(change.on()).string(change.kind().word()).string(change.from());
                    sink.string(change.fromName()).string(change.to()).string(change.toName());
                    sink.unscaled(Math.round(change.share() * SHARE_UNITS))
                            .instant(now)
                            .endRow();
                }
            });
        }
        return new RunCounts(changes.size(), fresh.size(), 0, changes.size() - fresh.size());
    }
}

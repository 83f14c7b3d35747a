package org.huwei.etl.division;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.etl.run.RunCounts;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Brings the changes of the divisions into {@code division_change}. */
final class ChangeTable {

    static final String NAME = "division_change";

    private static final NamedQuery KNOWN = NamedQuery.load("etl/known-changes");
    private static final NamedQuery FORGET = NamedQuery.load("etl/forget-change");
    private static final List<String> COLUMNS =
            List.of("effective_on", "kind", "from_code", "from_name", "to_code", "to_name", "share", "recorded_at");
    private static final double SHARE_UNITS = 1e8;

    private final Warehouse warehouse;
    private final InstantSource clock;

    ChangeTable(Warehouse warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    RunCounts load(List<DivisionChange> changes) {
        Set<DivisionChange> known =
                new HashSet<>(warehouse.query(KNOWN, Scope.system(), Parameters.none(), DivisionChange::of));
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
        long gone = forget(known, Set.copyOf(changes));
        return new RunCounts(changes.size(), fresh.size(), 0, changes.size() - fresh.size())
                .plus(RunCounts.ofDeleted(gone));
    }

    /** Takes out what left its file: with it, the shares of a division would sum to more than all of it. */
    private long forget(Set<DivisionChange> known, Set<DivisionChange> declared) {
        Set<String> keys = declared.stream().map(ChangeTable::key).collect(Collectors.toSet());
        List<DivisionChange> gone =
                known.stream().filter(change -> !keys.contains(key(change))).toList();
        for (DivisionChange change : gone) {
            Parameters parameters =
                    Parameters.of("day", change.on()).and("from", change.from()).and("to", change.to());
            warehouse.execute(FORGET.sql(), parameters);
        }
        return gone.size();
    }

    /** The key of the table: a changed share replaces its row by itself. */
    private static String key(DivisionChange change) {
        return change.on() + "|" + change.from() + "|" + change.to();
    }
}

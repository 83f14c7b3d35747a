package org.huwei.etl.simulate;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huwei.etl.simulate.SimulationReport.DirtyCount;
import org.jspecify.annotations.Nullable;

/** Gives rows their ids and counts what stands in the tables at a moment. */
final class Tally {

    private final LocalDateTime asOf;
    private final long[] ids = new long[SourceTable.values().length];
    private final long[] rows = new long[SourceTable.values().length];
    private final Map<Defect, Long> defects = new EnumMap<>(Defect.class);

    Tally(LocalDateTime asOf) {
        this.asOf = asOf;
    }

    /** The id of the next row of a table; also rows that are not in the systems yet have theirs. */
    long nextId(SourceTable table) {
        return ++ids[table.ordinal()];
    }

    /** The version that stands at the moment, counted; null when the row is not there yet. */
    @Nullable
    Version standing(SourceTable table, Version[] versions) {
        Version standing = null;
        for (Version version : versions) {
            if (!version.written().isAfter(asOf)) {
                standing = version;
            }
        }
        if (standing != null) {
            rows[table.ordinal()]++;
            Defect defect = standing.defect();
            if (defect != null) {
                defects.merge(defect, 1L, Long::sum);
            }
        }
        return standing;
    }

    Map<String, Long> rows() {
        Map<String, Long> counts = new HashMap<>();
        Arrays.stream(SourceTable.values())
                .filter(table -> rows[table.ordinal()] > 0)
                .forEach(table -> counts.put(table.sqlName(), rows[table.ordinal()]));
        return counts;
    }

    List<DirtyCount> dirty() {
        return defects.entrySet().stream()
                .map(entry -> new DirtyCount(
                        entry.getKey().table().sqlName(),
                        entry.getKey().kind(),
                        entry.getKey().check(),
                        entry.getValue()))
                .toList();
    }
}

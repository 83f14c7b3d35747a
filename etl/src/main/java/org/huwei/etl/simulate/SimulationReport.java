package org.huwei.etl.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the source systems hold after a day of the simulation. It also stands beside the data, in the tables
 * {@code simulation_cases_*} and {@code simulation_patrols_*}.
 *
 * @param day 0 for the first fill, then 1, 2, 3… for the days of changes
 * @param asOf the moment up to which the systems have been written, Asia/Shanghai wall time
 * @param rows rows in each table, bad ones included
 * @param dirty bad rows by kind, exactly: what quarantine must hold when everything has been pulled
 */
public record SimulationReport(int day, LocalDateTime asOf, Map<String, Long> rows, List<DirtyCount> dirty) {

    public SimulationReport {
        rows = Map.copyOf(rows);
        dirty = List.copyOf(dirty);
    }

    /**
     * Bad rows of one kind.
     *
     * @param table the source table
     * @param kind what is wrong with them
     * @param check the kind of rule that must refuse them, as in the column {@code check_code} of quarantined_row
     * @param count how many
     */
    public record DirtyCount(String table, String kind, String check, long count) {}

    /** Both reports as one; the day is the earlier of the two. */
    SimulationReport and(SimulationReport other) {
        Map<String, Long> allRows = new HashMap<>(rows);
        allRows.putAll(other.rows);
        List<DirtyCount> allDirty = new ArrayList<>(dirty);
        allDirty.addAll(other.dirty);
        SimulationReport earlier = day <= other.day ? this : other;
        return new SimulationReport(earlier.day, earlier.asOf, allRows, allDirty);
    }

    /** All bad rows of a table. */
    public long dirtyIn(String table) {
        return dirty.stream()
                .filter(count -> count.table().equals(table))
                .mapToLong(DirtyCount::count)
                .sum();
    }
}

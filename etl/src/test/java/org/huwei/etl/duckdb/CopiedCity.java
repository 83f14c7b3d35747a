package org.huwei.etl.duckdb;

import java.util.List;
import java.util.Map;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/**
 * Makes a loaded city larger inside the warehouse: every patrol, case and what belongs to it several times, with keys of
 * its own. Eighteen cities of 150,000 patrols a year are 2.7 million patrols, as many as a simulation eighteen times as
 * large writes, in seconds instead of many minutes.
 */
public final class CopiedCity {

    /** The columns that hold keys, by table. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "patrol", List.of("patrol_id"),
            "patrol_member", List.of("patrol_id"),
            "child_case", List.of("case_key", "child_key"),
            "case_status_event", List.of("event_id", "case_key"),
            "follow_up", List.of("follow_up_id", "case_key"),
            "incident", List.of("incident_id", "case_key"),
            "analysis_report", List.of("report_id"),
            "protection_plan", List.of("plan_id", "case_key"),
            "service_need", List.of("need_id", "case_key"),
            "service_record", List.of("service_id", "need_id"));

    private CopiedCity() {}

    /** @param times how often every row is there afterwards; tables are settled as a load leaves them */
    public static void multiply(Warehouse warehouse, int times) {
        KEYS.forEach((table, keys) -> {
            List<String> renamed = new java.util.ArrayList<>();
            keys.forEach(key -> renamed.add("concat(original." + key + ", copy.suffix) AS " + key));
            if (table.equals("analysis_report")) {
                renamed.add(
                        "arrayMap(key -> concat(key, copy.suffix), original.reported_case_keys) AS reported_case_keys");
            }
            warehouse.execute("""
                    INSERT INTO %1$s
                    SELECT original.* REPLACE (%2$s)
                    FROM (SELECT * FROM %1$s FINAL) AS original
                    CROSS JOIN (SELECT concat('@', toString(number)) AS suffix FROM numbers(1, {copies:UInt32})) AS copy
                    """.formatted(table, String.join(", ", renamed)), Parameters.of("copies", times - 1));
            warehouse.execute("OPTIMIZE TABLE " + table + " FINAL", Parameters.none());
        });
    }
}

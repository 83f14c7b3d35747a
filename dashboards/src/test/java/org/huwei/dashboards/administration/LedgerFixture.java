package org.huwei.dashboards.administration;

import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** A small ledger and quarantine: a balanced run, one that lost three rows, one that failed, and two kinds of bad rows. */
public final class LedgerFixture {

    /** A pseudonym in a quarantined row; the page shows it and never more. */
    public static final String PSEUDONYM = "a3f0c1d2e4b5968778695a4b3c2d1e0f";

    private static final String RUNS = """
            INSERT INTO load_batch (batch_id, job, source_system, record_table, state, fired_at, started_at, ended_at,
                watermark_from, watermark_to, rows_read, rows_loaded, rows_quarantined, rows_unchanged, error, version)
            VALUES
                (7, 'load-cases', 'case-management', 'child_case', 'succeeded', '2026-01-05 02:00:00', '2026-01-05 02:00:01',
                 '2026-01-05 02:01:13', '2026-01-04 00:00:00', '2026-01-05 00:00:00', 6000, 5950, 20, 30, '', 2),
                (8, 'load-patrols', 'patrol', 'patrol', 'succeeded', '2026-01-05 03:00:00', '2026-01-05 03:00:00',
                 '2026-01-05 03:00:09', '2026-01-04 00:00:00', '2026-01-05 00:00:00', 100, 97, 0, 0, '', 2),
                (9, 'load-patrols', 'patrol', 'patrol_member', 'failed', '2026-01-05 04:00:00', '2026-01-05 04:00:00',
                 '2026-01-05 04:00:02', '2026-01-04 00:00:00', '2026-01-05 00:00:00', 10, 0, 0, 10,
                 'Source `patrol` does not answer.', 2)
            """;

    private static final String QUARANTINE = """
            INSERT INTO quarantined_row (source_system, record_table, source_row_id, row_hash, batch_id, quarantined_at,
                check_code, column_name, column_value, reason, row_json, version)
            SELECT 'case-management', 'child_case', toString(number), number, 7, toDateTime64('2026-01-05 02:01:00', 3, 'Asia/Shanghai'),
                   'birth-in-future', 'birth_month', '2031-02-01', 'not after 2026-01-05',
                   concat('{"child_key":"', {pseudonym:String}, '","birth_month":"2031-02-01"}'), 1
            FROM numbers(3)
            UNION ALL
            SELECT 'patrol', 'patrol', '900', 1, 8, toDateTime64('2026-01-05 03:00:05', 3, 'Asia/Shanghai'),
                   'unknown-unit', 'org_code', '32059999', 'a division of the city', '{"org_code":"32059999"}', 1
            """;

    private LedgerFixture() {}

    public static void write(Warehouse warehouse) {
        warehouse.execute(RUNS, Parameters.none());
        warehouse.execute(QUARANTINE, Parameters.of("pseudonym", PSEUDONYM));
    }
}

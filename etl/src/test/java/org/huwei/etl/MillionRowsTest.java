package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;

/** A million rows of which every twentieth is bad in one of twelve ways: all are found, and counted exactly. */
class MillionRowsTest {

    private static final int ROWS = 1_000_000;
    private static final int BAD_EVERY = 20;
    private static final Instant NOW = Instant.parse("2025-06-01T04:00:00Z");

    /** What is done to a row, by the check and column that must find it; the order is that of the kinds. */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("required patrol_id", "xuncha_bh = NULL");
        kinds.put("required planned_on", "jihua_rq = '  '");
        kinds.put("required valid_from", "gengxin_sj = NULL");
        kinds.put("type planned_on", "jihua_rq = '2025-02-30'");
        kinds.put("type finds_count", "faxian_shu = '三'");
        kinds.put("code method", "fangshi = '电话'");
        kinds.put("code completed", "wancheng = '也许'");
        kinds.put("range finds_count", "faxian_shu = '65536'");
        kinds.put("reference org_code", "danwei_dm = '320599999000'");
        kinds.put("date_order ended_at", "jieshu_sj = '2025-03-01 07:00'");
        kinds.put("future ended_at", "jieshu_sj = '2026-03-01 07:00'");
        kinds.put("duplicate patrol_id", "xuncha_bh = 'P1'");
        return kinds;
    }

    @Test
    void everyBadRowIsFoundAndCountedOnce() throws SQLException {
        String url = PostgresFixture.fresh();
        write(url);
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            SampleDivisions.load(warehouse);
            Pipeline pipeline = new Pipeline(
                    warehouse,
                    new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                    () -> NOW,
                    PipelineSettings.DEFAULT);
            DatabaseSource source =
                    new DatabaseSource(SourceCatalogue.load().system("many"), () -> DriverManager.getConnection(url));
            Map<String, RunCounts> counts = pipeline.load("load-many", source, NOW, ProgressListener.silent());
            int bad = ROWS / BAD_EVERY;
            assertThat(counts).containsEntry("patrol", new RunCounts(ROWS, ROWS - bad, bad, 0));
            assertThat(quarantined(warehouse)).isEqualTo(expected());
        }
    }

    /** Bad rows stand at every twentieth place; the kinds take turns. */
    private static Map<String, Long> expected() {
        Map<String, Long> expected = new LinkedHashMap<>();
        int bad = ROWS / BAD_EVERY;
        int kind = 0;
        for (String name : KINDS.keySet()) {
            expected.put(name, (long) (bad / KINDS.size() + (kind < bad % KINDS.size() ? 1 : 0)));
            kind++;
        }
        return expected;
    }

    private static void write(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE xuncha AS
                    SELECT id, TIMESTAMP '2025-05-01 08:00:00' + id * INTERVAL '1 second' AS gengxin_sj,
                        'P' || id AS xuncha_bh, '320505001000' AS danwei_dm, '镇级' AS jibie, '街面巡查' AS fangshi,
                        '2025-03-01' AS jihua_rq, '2025-03-01 08:00' AS kaishi_sj, '2025-03-01 09:30' AS jieshu_sj,
                        '是' AS wancheng, (id %% 7)::text AS faxian_shu
                    FROM generate_series(1, %d) AS id""".formatted(ROWS));
            int kind = 0;
            for (String change : KINDS.values()) {
                statement.execute("UPDATE xuncha SET %s WHERE id %% %d = 0 AND (id / %d - 1) %% %d = %d"
                        .formatted(change, BAD_EVERY, BAD_EVERY, KINDS.size(), kind));
                kind++;
            }
        }
    }

    private static Map<String, Long> quarantined(Warehouse warehouse) {
        Map<String, Long> found = new LinkedHashMap<>();
        warehouse.forEach(
                NamedQuery.inline(
                        "test/kinds",
                        "SELECT concat(check_code, ' ', column_name) AS kind, toUInt64(count()) AS rows"
                                + " FROM quarantined_row FINAL GROUP BY kind"),
                Scope.system(),
                Parameters.none(),
                row -> found.put(row.string("kind"), row.integer("rows")));
        return found;
    }
}

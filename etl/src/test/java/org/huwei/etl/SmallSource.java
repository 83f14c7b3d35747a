package org.huwei.etl;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.Window;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;

/**
 * A patrol system of one table with three rows, mapped by {@code sources/small.yaml}, and a fresh warehouse that knows
 * its divisions. Time stands at {@link #NOW} until a test moves it.
 */
final class SmallSource implements AutoCloseable {

    static final Instant NOW = Instant.parse("2025-06-01T04:00:00Z");

    private static final byte[] KEY = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final String url;
    private Instant now = NOW;

    /** @param url a database without tables */
    SmallSource(String url) throws SQLException {
        this.url = url;
        SampleDivisions.load(warehouse);
        execute("""
                CREATE TABLE xuncha (id BIGINT PRIMARY KEY, gengxin_sj TIMESTAMP(3) NULL, xuncha_bh VARCHAR(20),
                    danwei_dm VARCHAR(12), jibie VARCHAR(20), fangshi VARCHAR(20), jihua_rq DATE, wancheng VARCHAR(10),
                    faxian_shu INT, zhuxiao VARCHAR(10))""");
        insert(1, "2025-05-01 08:00:00", 0);
        insert(2, "2025-05-02 08:00:00", 1);
        insert(3, "2025-05-03 08:00:00", 2);
    }

    static SmallSource onH2() throws SQLException {
        return new SmallSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    void insert(int id, String changed, int finds) throws SQLException {
        execute(
                "INSERT INTO xuncha VALUES (%d, '%s', 'P%d', '320505001000', '镇级', '街面巡查', '2025-04-0%d', '是', %d, NULL)"
                        .formatted(id, changed, id, id % 9 + 1, finds));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void timeIs(Instant instant) {
        now = instant;
    }

    RunCounts load() {
        return counts(pipeline().load("load-small", database(), now, ProgressListener.silent()));
    }

    RunCounts run(Mode mode) {
        return run(mode, Optional.empty());
    }

    RunCounts run(Mode mode, Optional<Window> range) {
        RunRequest request = new RunRequest("load-small", mode, now, "shuju", "");
        return counts(pipeline().load(request, database(), range, ProgressListener.silent()));
    }

    private static RunCounts counts(Map<String, RunCounts> counts) {
        return counts.values().iterator().next();
    }

    private Pipeline pipeline() {
        return new Pipeline(warehouse, new Pseudonyms(KEY), () -> now, PipelineSettings.DEFAULT);
    }

    private DatabaseSource database() {
        return new DatabaseSource(SourceCatalogue.load().system("small"), () -> DriverManager.getConnection(url));
    }

    Repairs repairs() {
        return new Repairs(
                warehouse,
                new Pseudonyms(KEY),
                () -> now,
                PipelineSettings.DEFAULT,
                name -> SourceCatalogue.load().system(name));
    }

    Warehouse warehouse() {
        return warehouse;
    }

    List<String> facts() {
        return texts("SELECT concat(patrol_id, ':', toString(finds_count)) AS text FROM patrol FINAL ORDER BY text");
    }

    /** Rows in quarantine on which nobody has decided. */
    List<String> open() {
        return texts("SELECT source_row_id AS text FROM quarantined_row FINAL WHERE state = 'open' ORDER BY text");
    }

    List<String> findings() {
        return texts("SELECT concat(area_code, ' ', toString(month)) AS text FROM control_total FINAL"
                + " WHERE source_rows != loaded_rows + quarantined_rows OR source_checksum != our_checksum");
    }

    List<String> texts(String sql) {
        return warehouse.query(
                NamedQuery.inline("test/texts", sql), Scope.system(), Parameters.none(), row -> row.string("text"));
    }

    @Override
    public void close() {
        warehouse.close();
    }
}

package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.Window;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to a small patrol system, row by row: updates, deletions, late commits, changed columns. The mapping is
 * {@code sources/small.yaml}; time stands at {@link #NOW} until a test moves it.
 */
abstract class SourceChangesContract {

    private static final Instant NOW = Instant.parse("2025-06-01T04:00:00Z");

    private Warehouse warehouse;
    private String url;
    private Instant now = NOW;

    /** A fresh database of the kind. */
    abstract String freshDatabase();

    @BeforeEach
    void threePatrols() throws SQLException {
        warehouse = TestWarehouse.fresh();
        SampleDivisions.load(warehouse);
        url = freshDatabase();
        source(
                """
                CREATE TABLE xuncha (id BIGINT PRIMARY KEY, gengxin_sj TIMESTAMP(3) NULL, xuncha_bh VARCHAR(20),
                    danwei_dm VARCHAR(12), jibie VARCHAR(20), fangshi VARCHAR(20), jihua_rq DATE, wancheng VARCHAR(10),
                    faxian_shu INT, zhuxiao VARCHAR(10))""",
                patrol(1, "2025-05-01 08:00:00", 0),
                patrol(2, "2025-05-02 08:00:00", 1),
                patrol(3, "2025-05-03 08:00:00", 2));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static String patrol(int id, String changed, int finds) {
        return "INSERT INTO xuncha VALUES (%d, '%s', 'P%d', '320505001000', '镇级', '街面巡查', '2025-04-0%d', '是', %d, NULL)"
                .formatted(id, changed, id, id % 9 + 1, finds);
    }

    @Test
    void anUpdateReplacesTheRowAndKeepsWhatItWas() throws SQLException {
        load();
        source("UPDATE xuncha SET faxian_shu = 7, gengxin_sj = '2025-05-20 10:00:00' WHERE id = 2");
        assertThat(load()).isEqualTo(new RunCounts(2, 1, 0, 1));
        assertThat(facts()).containsExactly("P1:0", "P2:7", "P3:2");
        assertThat(texts("SELECT concat(source_row_id, ' ', toString(ended_by), ' ', toString(valid_from), ' ',"
                        + " toString(valid_to), ' ', JSONExtractString(row_json, 'patrol_id'), ' ',"
                        + " toString(JSONExtractInt(row_json, 'finds_count'))) AS text FROM superseded_row FINAL"))
                .containsExactly("2 changed 2025-05-02 08:00:00.000 2025-05-20 10:00:00.000 P2 1");
    }

    @Test
    void aRowThatIsGoneIsDeletedAndKeptInHistory() throws SQLException {
        load();
        source("DELETE FROM xuncha WHERE id = 1");
        assertThat(load()).isEqualTo(new RunCounts(2, 0, 0, 1, 1));
        assertThat(facts()).containsExactly("P2:1", "P3:2");
        assertThat(texts("SELECT concat(source_row_id, ' ', toString(ended_by)) AS text FROM superseded_row FINAL"))
                .containsExactly("1 deleted");
        assertThat(findings()).isEmpty();
        assertThat(load()).isEqualTo(new RunCounts(1, 0, 0, 1));
    }

    @Test
    void aRowMarkedAsDeletedIsDeleted() throws SQLException {
        load();
        source("UPDATE xuncha SET zhuxiao = '已注销', gengxin_sj = '2025-05-20 10:00:00' WHERE id = 3");
        assertThat(load()).isEqualTo(new RunCounts(1, 0, 0, 0, 1));
        assertThat(facts()).containsExactly("P1:0", "P2:1");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRowCommittedLateWithAnEarlyMarkerIsFound() throws SQLException {
        load();
        source(patrol(4, "2025-04-30 08:00:00", 5));
        RunCounts counts = load();
        assertThat(counts.loaded()).isEqualTo(1);
        assertThat(facts()).containsExactly("P1:0", "P2:1", "P3:2", "P4:5");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aKeyThatWasFreedGoesToTheRowThatWaitsForIt() throws SQLException {
        load();
        source(
                "DELETE FROM xuncha WHERE id = 2",
                patrol(5, "2025-05-21 08:00:00", 9),
                "UPDATE xuncha SET xuncha_bh = 'P2' WHERE id = 5");
        load();
        assertThat(facts()).containsExactly("P1:0", "P2:9", "P3:2");
        assertThat(texts("SELECT source_row_id AS text FROM quarantined_row FINAL"))
                .isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aQuarantinedRowThatIsGoneLeavesQuarantine() throws SQLException {
        source("UPDATE xuncha SET faxian_shu = -1 WHERE id = 3");
        assertThat(load()).isEqualTo(new RunCounts(3, 2, 1, 0));
        assertThat(findings()).isEmpty();
        source("DELETE FROM xuncha WHERE id = 3");
        assertThat(load().deleted()).isEqualTo(1);
        assertThat(texts("SELECT source_row_id AS text FROM quarantined_row FINAL"))
                .isEmpty();
    }

    @Test
    void aChangeMarkerInTheFutureIsRefusedAndHidesNothing() throws SQLException {
        source("UPDATE xuncha SET gengxin_sj = '2031-01-01 00:00:00' WHERE id = 1");
        assertThat(load()).isEqualTo(new RunCounts(3, 2, 1, 0));
        assertThat(texts("SELECT concat(check_code, ' ', column_name) AS text FROM quarantined_row FINAL"))
                .containsExactly("future valid_from");
        source(patrol(4, "2025-05-04 08:00:00", 4));
        assertThat(load().loaded()).isEqualTo(1);
    }

    @Test
    void aBackfillReadsItsRangeAndLeavesTheWatermark() throws SQLException {
        load();
        String watermark = watermark();
        Window range = Window.between(Instant.parse("2025-05-01T16:00:00Z"), Instant.parse("2025-05-02T16:00:00Z"));
        RunRequest request = new RunRequest("load-small", Mode.BACKFILL, now, "shuju", "");
        Map<String, RunCounts> counts =
                pipeline().load(request, database(), Optional.of(range), ProgressListener.silent());
        assertThat(counts).containsEntry("patrol", new RunCounts(1, 0, 0, 1));
        assertThat(watermark()).isEqualTo(watermark);
    }

    @Test
    void aReloadTakesThePlaceOfTheTableAtOnceAndKeepsOtherSourcesRows() throws SQLException {
        load();
        source("DELETE FROM xuncha WHERE id = 1", "UPDATE xuncha SET faxian_shu = 8 WHERE id = 2");
        warehouse.execute(
                "INSERT INTO patrol SELECT * REPLACE ('other' AS source_system, 'Q1' AS patrol_id)"
                        + " FROM (SELECT * FROM patrol WHERE patrol_id = 'P3')",
                Parameters.none());
        RunRequest request = new RunRequest("load-small", Mode.RELOAD, now, "shuju", "");
        Map<String, RunCounts> counts =
                pipeline().load(request, database(), Optional.empty(), ProgressListener.silent());
        assertThat(counts).containsEntry("patrol", new RunCounts(3, 2, 0, 0, 1));
        assertThat(facts()).containsExactly("P2:8", "P3:2", "Q1:2");
        assertThat(texts("SELECT concat(source_row_id, ' ', toString(ended_by)) AS text FROM superseded_row FINAL"
                        + " ORDER BY text"))
                .containsExactly("1 deleted", "2 changed");
        assertThat(load()).isEqualTo(new RunCounts(1, 0, 0, 1));
    }

    @Test
    void aSourceThatSuddenlyHasNothingIsNotBelieved() throws SQLException {
        load();
        source("DELETE FROM xuncha");
        RunRequest request = new RunRequest("load-small", Mode.RELOAD, now, "shuju", "");
        assertThatThrownBy(() -> pipeline().load(request, database(), Optional.empty(), ProgressListener.silent()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("has no rows of `patrol` at all; what was loaded stays");
        assertThat(facts()).hasSize(3);
    }

    @Test
    void aColumnThatIsGoneFailsTheLoadByName() throws SQLException {
        load();
        source("ALTER TABLE xuncha DROP COLUMN faxian_shu");
        assertThatThrownBy(this::load)
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining(
                        "Table `xuncha` of the source `small` has no column `faxian_shu` (ours: `finds_count`)");
        assertThat(texts("SELECT concat(toString(state), ' ', substring(error, 1, 14)) AS text FROM load_batch FINAL"
                        + " ORDER BY batch_id DESC LIMIT 1"))
                .containsExactly("failed Table `xuncha`");
    }

    @Test
    void nothingByTheExpectedTimeIsAFailureThatLosesNothing() throws SQLException {
        load();
        source(patrol(4, "2025-05-04 08:00:00", 4));
        now = NOW.plus(Duration.ofDays(40));
        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        RunFailedException.class, e -> assertThat(e.kind()).isEqualTo(RunFailedException.Kind.LATE))
                .hasMessage("Nothing has come from `small` for `patrol` since 2025-05-04T08:00, though it is expected"
                        + " every 30 days; ask its owner.");
        assertThat(facts()).contains("P4:4");
    }

    @Test
    void aClockSetBackNeitherLosesNorRepeatsAnything() throws SQLException {
        load();
        now = NOW.minus(Duration.ofDays(3));
        source(patrol(4, "2025-05-28 08:00:00", 4));
        assertThat(load().loaded()).isEqualTo(1);
        now = NOW;
        assertThat(load().loaded()).isZero();
        assertThat(facts()).hasSize(4);
        assertThat(
                        texts(
                                "SELECT toString(count()) AS text FROM (SELECT batch_id FROM load_batch FINAL GROUP BY batch_id)"))
                .containsExactly("3");
    }

    private RunCounts load() {
        return pipeline()
                .load("load-small", database(), now, ProgressListener.silent())
                .values()
                .iterator()
                .next();
    }

    private Pipeline pipeline() {
        return new Pipeline(
                warehouse,
                new Pseudonyms("sixteen bytes or more".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                () -> now,
                PipelineSettings.DEFAULT);
    }

    private DatabaseSource database() {
        return new DatabaseSource(SourceCatalogue.load().system("small"), () -> DriverManager.getConnection(url));
    }

    private void source(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> facts() {
        return texts("SELECT concat(patrol_id, ':', toString(finds_count)) AS text FROM patrol FINAL ORDER BY text");
    }

    private List<String> findings() {
        return texts("SELECT concat(area_code, ' ', toString(month)) AS text FROM control_total FINAL"
                + " WHERE source_rows != loaded_rows + quarantined_rows OR source_checksum != our_checksum");
    }

    private String watermark() {
        return texts("SELECT toString(max(watermark_to)) AS text FROM load_batch FINAL")
                .getFirst();
    }

    private List<String> texts(String sql) {
        return warehouse.query(
                NamedQuery.inline("test/texts", sql), Scope.system(), Parameters.none(), row -> row.string("text"));
    }
}

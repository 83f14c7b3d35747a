package org.huwei.etl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huwei.etl.audit.DrawFixture.CITY;
import static org.huwei.etl.audit.DrawFixture.SEED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.RecordVerifier;
import org.huwei.etl.audit.record.UnitKind;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws are kept whole or not at all, and read again as records. */
class DrawStoreTest {

    private static final DrawingEngine ENGINE = new DrawingEngine();

    private final DataSource operational = OperationalDatabase.h2();
    private final Draws draws = ENGINE.keptIn(operational);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<DataSource> databases() {
        return Stream.of(OperationalDatabase.h2(), OperationalDatabase.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bothDatabasesKeepADrawAndARecordThatVerifies(DataSource database, @TempDir Path directory) throws Exception {
        Draws kept = ENGINE.keptIn(database);
        Draw drawn = kept.draw(DrawFixture.plan(UnitKind.CASE, 20, " 007 "), "抽查人员", CITY, ProgressListener.silent());
        String id = drawn.summary().head().id();

        assertThat(id).startsWith("20260105-093000-");
        assertThat(kept.find(id, CITY)).contains(drawn);
        assertThat(kept.list(CITY)).containsExactly(drawn.summary());
        Path file = Files.writeString(directory.resolve("record.json"), DrawingEngine.record(kept, drawn));
        assertThat(RecordVerifier.verify(file).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRecordOfManyPartsComesBackWhole(DataSource database, @TempDir Path directory) throws Exception {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            noise.append(UUID.randomUUID());
        }
        Path file = Files.writeString(directory.resolve("large.json"), noise);
        Draw drawn = draw(DrawFixture.plan(UnitKind.PATROL, 5, SEED));
        DrawStore store = new DrawStore(database);
        store.add(drawn, Optional.empty(), file);

        ByteArrayOutputStream output = new ByteArrayOutputStream();
        store.writeRecord(drawn.summary().head().id(), output);
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(noise.toString());
        assertThat(count(database, "draw_record_part")).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void drawsAreRecordsOfTheWarehouseLikeThoseOfAnySource(DataSource database) {
        Draws drawing = ENGINE.keptIn(database);
        Draw draw =
                drawing.draw(DrawFixture.plan(UnitKind.PATROL, 20, SEED), "auditor", CITY, ProgressListener.silent());
        try (Warehouse loaded = TestWarehouse.fresh()) {
            Pipeline pipeline = new Pipeline(
                    loaded,
                    new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                    InstantSource.system(),
                    PipelineSettings.DEFAULT);
            DatabaseSource audits =
                    new DatabaseSource(SourceCatalogue.load().system("audits"), database::getConnection);
            assertThat(pipeline.load("load-sources", audits, Instant.now(), ProgressListener.silent()))
                    .containsEntry("sample_draw", new RunCounts(1, 1, 0, 0))
                    .containsEntry("sample_item", new RunCounts(28, 28, 0, 0));
            assertThat(
                            text(
                                    loaded,
                                    "SELECT concat(draw_id, ' ', toString(frame_size), ' ', toString(n), '+',"
                                            + " toString(reserve_n), ' ', toString(drawn_at), ' ', frame_query) AS text FROM sample_draw"))
                    .isEqualTo(draw.summary().head().id() + " 73 20+8 2026-01-05 09:30:00.123 2025-07-01 – 2025-09-30");
            assertThat(text(
                            loaded,
                            "SELECT concat(toString(countIf(role = 'reserve')), ' ',"
                                    + " toString(sumIf(inclusion_prob, role = 'main' AND stratum = '320505')), ' ',"
                                    + " toString(uniqExact(pseudonym))) AS text FROM sample_item"))
                    .isEqualTo("8 3.025 28");
            assertThat(text(
                            loaded,
                            "SELECT toString(count()) AS text FROM control_total FINAL"
                                    + " WHERE source_rows != loaded_rows OR source_checksum != our_checksum"))
                    .isEqualTo("0");
            assertThat(pipeline.load("load-sources", audits, Instant.now(), ProgressListener.silent())
                            .get("sample_item"))
                    .isEqualTo(new RunCounts(28, 0, 0, 28));
        }
    }

    @Test
    void aSampleLargerThanTheFrameLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> draw(DrawFixture.plan(UnitKind.PATROL, 74, SEED)))
                .hasMessageContaining("sample of 74")
                .hasMessageContaining("73 units");
        assertThat(count(operational, "draw")).isZero();
    }

    @Test
    void aStoppedDrawLeavesNothing() throws SQLException {
        List<String> stages = new ArrayList<>();
        ProgressListener stopping = new ProgressListener() {
            @Override
            public void stage(String stageKey, long done, long total) {
                stages.add(stageKey);
            }

            @Override
            public boolean cancelled() {
                return stages.contains("draw.record");
            }
        };
        assertThatThrownBy(() -> draws.draw(DrawFixture.plan(UnitKind.CASE, 5, SEED), "auditor", CITY, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(stages).containsExactly("draw.frame", "draw.tickets", "draw.record");
        assertThat(count(operational, "draw")).isZero();
    }

    @Test
    void aFailureWhileKeepingLeavesNothing(@TempDir Path directory) throws SQLException {
        Draw drawn = draw(DrawFixture.plan(UnitKind.PATROL, 5, SEED));
        DataSource other = OperationalDatabase.h2();
        DrawStore store = new DrawStore(other);
        assertThatThrownBy(() -> store.add(drawn, Optional.empty(), directory)).isInstanceOf(RuntimeException.class);
        assertThat(count(other, "draw")).isZero();
        assertThat(count(other, "draw_unit")).isZero();
    }

    private Draw draw(DrawPlan plan) {
        return draws.draw(plan, "auditor", CITY, ProgressListener.silent());
    }

    private static long count(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text(Warehouse warehouse, String sql) {
        return warehouse
                .query(
                        NamedQuery.inline("test/text", sql),
                        Scope.system(),
                        Parameters.none(),
                        row -> row.string("text"))
                .getFirst();
    }
}

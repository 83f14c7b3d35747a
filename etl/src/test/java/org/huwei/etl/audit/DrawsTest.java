package org.huwei.etl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.PostgresFixture;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.RecordVerifier;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.sampling.TicketOrder;
import org.huwei.etl.sampling.TicketOrder.Ticket;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.Audience;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTest {

    private static final String SEED = "08772473296991897540";
    private static final Scope CITY = Scope.of(Audience.AUDITOR);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-05T01:30:00.123456Z"), ZoneOffset.UTC);
    private static final SparkEngine SPARK = new SparkEngine(SparkSettings.LOCAL);
    private static final Warehouse WAREHOUSE = TestWarehouse.fresh();

    private final DataSource operational = h2();
    private final Draws draws = new Draws(SPARK, WAREHOUSE, operational, NOW);

    @BeforeAll
    static void fill() {
        DrawFixture.write(WAREHOUSE, 1);
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
        SPARK.close();
    }

    static Stream<DataSource> databases() {
        return Stream.of(h2(), OperationalDatabase.postgres(PostgresFixture.fresh()));
    }

    private static DataSource h2() {
        return OperationalDatabase.h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private Draw draw(DrawPlan plan) {
        return draws.draw(plan, "auditor", CITY, ProgressListener.silent());
    }

    @Test
    void theUnitsAreThoseOfTheTicketOrderByHand() {
        Draw draw = draw(DrawFixture.plan(UnitKind.PATROL, 20, SEED));

        assertThat(draw.summary().shares())
                .containsExactly(
                        new StratumShare("320505", 40, 11, 4),
                        new StratumShare("320506", 25, 7, 3),
                        new StratumShare("320509", 8, 2, 1));
        List<DrawnUnit> byHand = new ArrayList<>();
        for (StratumShare share : draw.summary().shares()) {
            List<String> ids = DrawFixture.patrols().getOrDefault(share.stratum(), List.of()).stream()
                    .map(id -> share.stratum() + "|" + id)
                    .toList();
            List<Ticket> tickets = TicketOrder.smallest(ids, SEED, (int) share.drawn());
            for (int i = 0; i < tickets.size(); i++) {
                byHand.add(new DrawnUnit(
                        share.stratum(),
                        i + 1,
                        i >= share.sample(),
                        tickets.get(i).id().substring(7),
                        tickets.get(i).number()));
            }
        }
        assertThat(draw.units()).isEqualTo(byHand);
    }

    @Test
    void aShuffledFrameGivesTheSameDraw() {
        try (Warehouse shuffled = TestWarehouse.fresh()) {
            DrawFixture.write(shuffled, 2);
            DrawPlan plan = DrawFixture.plan(UnitKind.PATROL, 20, SEED);
            Draw second =
                    new Draws(SPARK, shuffled, operational, NOW).draw(plan, "auditor", CITY, ProgressListener.silent());
            Draw first = draw(plan);

            assertThat(second.units()).isEqualTo(first.units());
            assertThat(second.summary().rootHash()).isEqualTo(first.summary().rootHash());
        }
    }

    @Test
    void aLargerSampleExtendsASmallerOne() {
        List<DrawnUnit> small =
                draw(DrawFixture.plan(UnitKind.PATROL, 10, SEED)).units();
        List<DrawnUnit> large =
                draw(DrawFixture.plan(UnitKind.PATROL, 30, SEED)).units();

        assertThat(tickets(large)).hasSizeGreaterThan(small.size()).containsAll(tickets(small));
        assertThat(tickets(large.stream().filter(unit -> !unit.reserve()).toList()))
                .containsAll(tickets(small));
    }

    @Test
    void otherStrataDoNotDisturbWhatIsDrawn() {
        FramePlan alone = DrawFixture.frame(UnitKind.PATROL, "320506");
        List<DrawnUnit> byItself = draw(new DrawPlan("单独", alone, 7, 30, SEED)).units();
        List<DrawnUnit> amongOthers =
                draw(DrawFixture.plan(UnitKind.PATROL, 20, SEED)).units();

        assertThat(amongOthers)
                .filteredOn(unit -> unit.stratum().equals("320506"))
                .isEqualTo(byItself);
    }

    @Test
    void aCaseStandsUnderAPseudonymOfItsDrawThatOnlyTheKeptKeyResolves() throws SQLException {
        Draw first = draw(DrawFixture.plan(UnitKind.CASE, 20, SEED));
        Draw second = draw(DrawFixture.plan(UnitKind.CASE, 20, SEED));

        assertThat(units(first)).hasSize(28).allMatch(unit -> unit.matches("[0-9a-f]{32}"));
        assertThat(units(first)).doesNotContainAnyElementsOf(units(second));
        Map<String, String> caseKeys = new HashMap<>();
        DrawPseudonyms names = new DrawPseudonyms(secret(first.summary().head().id()));
        DrawFixture.patrols().forEach((area, ids) -> ids.forEach(id -> caseKeys.put(names.of("C" + id), area)));
        assertThat(first.units()).allSatisfy(unit -> assertThat(caseKeys).containsEntry(unit.unit(), unit.stratum()));
        assertThat(record(draws, first)).contains(units(first)).doesNotContain("CP-");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bothDatabasesKeepADrawAndARecordThatVerifies(DataSource database, @TempDir Path directory) throws Exception {
        Draws kept = new Draws(SPARK, WAREHOUSE, database, NOW);
        Draw drawn = kept.draw(DrawFixture.plan(UnitKind.CASE, 20, " 007 "), "抽查人员", CITY, ProgressListener.silent());
        String id = drawn.summary().head().id();

        assertThat(id).startsWith("20260105-093000-");
        assertThat(kept.find(id, CITY)).contains(drawn);
        assertThat(kept.list(CITY)).containsExactly(drawn.summary());
        Path file = Files.writeString(directory.resolve("record.json"), record(kept, drawn));
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

    @Test
    void thePreviewCountsWhatIsThenDrawnFrom() {
        FramePlan frame = DrawFixture.frame(UnitKind.CASE, "320505", "320506", "320507", "320509");
        Draw draw = draw(new DrawPlan("四层", frame, 20, 30, SEED));

        assertThat(draws.preview(frame, 20, 30, CITY).shares())
                .isEqualTo(draw.summary().shares())
                .contains(new StratumShare("320507", 0, 0, 0));
        assertThat(draws.preview(frame, 2_000, 0, CITY).shares())
                .extracting(StratumShare::sample)
                .containsExactly(40L, 25L, 0L, 8L);
        assertThat(draws.preview(DrawFixture.frame(UnitKind.CASE, "320507"), 20, 30, CITY)
                        .shares())
                .containsExactly(new StratumShare("320507", 0, 0, 0));
    }

    @Test
    void aCaseIsInTheFrameWhileItIsOpen() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            DrawFixture.childCase(warehouse, "opened on the last day", "320505", "2025-09-30", "NULL");
            DrawFixture.childCase(warehouse, "closed on the second day", "320505", "2025-01-01", "'2025-07-02'");
            DrawFixture.childCase(warehouse, "closed on the first day", "320505", "2025-01-01", "'2025-07-01'");
            DrawFixture.childCase(warehouse, "opened after it", "320505", "2025-10-01", "NULL");
            DrawFixture.childCase(warehouse, "of another area", "320506", "2025-01-01", "NULL");

            assertThat(counted(warehouse, UnitKind.CASE)).isEqualTo(2);
        }
    }

    @Test
    void aPatrolIsInTheFrameOnTheDayItStartedInTheCity() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            DrawFixture.write(warehouse, 1);
            long before = counted(warehouse, UnitKind.PATROL);
            DrawFixture.patrol(warehouse, "early", "320505101", "2025-06-30", "'2025-07-01 00:30:00'", true);
            DrawFixture.patrol(warehouse, "late", "320505101", "2025-09-30", "'2025-10-01 00:30:00'", true);
            DrawFixture.patrol(warehouse, "start unknown", "320505101", "2025-09-30", "NULL", true);
            DrawFixture.patrol(warehouse, "not completed", "320505101", "2025-08-30", "NULL", false);

            assertThat(counted(warehouse, UnitKind.PATROL) - before).isEqualTo(2);
        }
    }

    @Test
    void nobodyDrawsOrSeesWhatLiesOutsideTheirDivisions() {
        Scope one = Scope.of(Audience.AUDITOR, "320506");
        DrawPlan wide = DrawFixture.plan(UnitKind.PATROL, 20, SEED);
        assertThatThrownBy(() -> draws.draw(wide, "auditor", one, ProgressListener.silent()))
                .hasMessageContaining("[320505, 320509]")
                .hasMessageContaining("[320506]");
        assertThatThrownBy(() -> draws.preview(wide.frame(), 20, 30, one)).hasMessageContaining("320505");
        assertThat(draws.areas(one)).containsOnlyKeys("320506");
        assertThat(draws.areas(Scope.of(Audience.AUDITOR, "320506101"))).isEmpty();
        assertThat(draws.areas(CITY)).containsOnlyKeys(DrawFixture.AREAS);

        String widely = draw(wide).summary().head().id();
        DrawPlan narrow = new DrawPlan("一层", DrawFixture.frame(UnitKind.PATROL, "320506"), 3, 30, SEED);
        DrawSummary own =
                draws.draw(narrow, "auditor", one, ProgressListener.silent()).summary();

        assertThat(draws.list(one)).containsExactly(own);
        assertThat(draws.find(widely, one)).isEmpty();
        assertThatThrownBy(() -> draws.writeRecord(widely, one, new ByteArrayOutputStream()))
                .hasMessageContaining(widely);
        assertThat(draws.list(CITY)).hasSize(2);
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
        DataSource other = h2();
        DrawStore store = new DrawStore(other);
        assertThatThrownBy(() -> store.add(drawn, Optional.empty(), directory)).isInstanceOf(RuntimeException.class);
        assertThat(count(other, "draw")).isZero();
        assertThat(count(other, "draw_unit")).isZero();
    }

    private static long counted(Warehouse warehouse, UnitKind unit) {
        return new Draws(SPARK, warehouse, h2(), NOW)
                .preview(DrawFixture.frame(unit, "320505"), 1, 0, CITY).shares().stream()
                        .mapToLong(StratumShare::frameSize)
                        .sum();
    }

    private static List<String> tickets(List<DrawnUnit> units) {
        return units.stream().map(DrawnUnit::ticket).toList();
    }

    private static List<String> units(Draw draw) {
        return draw.units().stream().map(DrawnUnit::unit).toList();
    }

    private static String record(Draws draws, Draw draw) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        draws.writeRecord(draw.summary().head().id(), CITY, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private byte[] secret(String id) throws SQLException {
        try (Connection connection = operational.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT secret FROM draw_secret WHERE draw_id = '" + id + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static long count(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void drawsAreRecordsOfTheWarehouseLikeThoseOfAnySource(DataSource database) {
        Draws drawing = new Draws(SPARK, WAREHOUSE, database, NOW);
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

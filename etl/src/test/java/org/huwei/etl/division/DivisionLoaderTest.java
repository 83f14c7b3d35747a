package org.huwei.etl.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionLoaderTest {

    private static final Instant NOW = Instant.parse("2026-01-05T01:30:00Z");
    private static final long DIVISIONS = 2381;
    private static final long DAYS = 5113;

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final DivisionLoader loader = new DivisionLoader(warehouse, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        warehouse.close();
    }

    private Map<String, RunCounts> load() {
        return loader.load("load-divisions", NOW, ProgressListener.silent());
    }

    private List<String> texts(String sql) {
        return warehouse.query(
                NamedQuery.inline("test", sql), Scope.system(), Parameters.none(), row -> row.string("text"));
    }

    @Test
    void aFirstLoadBringsEveryDivisionAndDay() {
        assertThat(load())
                .containsExactly(
                        Map.entry("org_unit", new RunCounts(DIVISIONS, DIVISIONS, 0, 0)),
                        Map.entry("calendar_day", new RunCounts(DAYS, DAYS, 0, 0)),
                        Map.entry("division_change", new RunCounts(4, 4, 0, 0)));
        assertThat(texts("SELECT concat(toString(level), ' ', toString(count())) AS text FROM org_unit FINAL"
                        + " GROUP BY level ORDER BY level"))
                .containsExactly("city 1", "area 14", "town 118", "village 2248");
        assertThat(texts("SELECT concat_ws('|', name, kind, parent_code, area_code, town_code, toString(opened_on),"
                        + " source_system) AS text FROM org_unit FINAL WHERE org_code = '320505101'"))
                .containsExactly("通安镇|镇|320505|320505|320505101|2000-01-01|divisions");
        assertThat(texts("SELECT concat_ws('|', toString(working_day), note) AS text FROM calendar_day FINAL"
                        + " WHERE day = '2024-02-04'"))
                .containsExactly("true|春节调休");
    }

    @Test
    void aSecondLoadWritesNothingAndTheLedgerBalances() {
        load();
        assertThat(load())
                .containsExactly(
                        Map.entry("org_unit", new RunCounts(DIVISIONS, 0, 0, DIVISIONS)),
                        Map.entry("calendar_day", new RunCounts(DAYS, 0, 0, DAYS)),
                        Map.entry("division_change", new RunCounts(4, 0, 0, 4)));
        assertThat(texts("SELECT toString(count()) AS text FROM org_unit")).containsExactly("" + DIVISIONS);
        assertThat(texts("SELECT concat_ws(' ', record_table, toString(state), toString(rows_read), "
                        + "toString(rows_loaded), toString(rows_unchanged)) AS text FROM load_batch FINAL"
                        + " ORDER BY batch_id, record_table"))
                .containsExactly(
                        "calendar_day succeeded 5113 5113 0",
                        "division_change succeeded 4 4 0",
                        "org_unit succeeded 2381 2381 0",
                        "calendar_day succeeded 5113 0 5113",
                        "division_change succeeded 4 0 4",
                        "org_unit succeeded 2381 0 2381");
    }

    @Test
    void aChangedDivisionAndDayAreWrittenAgainAndOutdoTheOldOnes() {
        load();
        warehouse.execute(
                "INSERT INTO org_unit (org_code, name, level, source_system, row_hash, version)"
                        + " VALUES ('320505101', '旧名镇', 'town', 'divisions', 7, 2)",
                Parameters.none());
        warehouse.execute("INSERT INTO calendar_day VALUES ('2024-02-04', false, '错')", Parameters.none());
        assertThat(load())
                .containsEntry("org_unit", new RunCounts(DIVISIONS, 1, 0, DIVISIONS - 1))
                .containsEntry("calendar_day", new RunCounts(DAYS, 1, 0, DAYS - 1));
        assertThat(texts("SELECT concat(name, toString(version)) AS text FROM org_unit FINAL"
                        + " WHERE org_code = '320505101'"))
                .containsExactly("通安镇3");
        assertThat(texts("SELECT note AS text FROM calendar_day FINAL WHERE day = '2024-02-04'"))
                .containsExactly("春节调休");
    }

    @Test
    void theDistrictsThatMergedIn2012EndWhenTheirSuccessorBegins() {
        load();
        assertThat(texts(
                        "SELECT concat_ws('|', org_code, name, kind, toString(opened_on), ifNull(toString(closed_on), ''),"
                                + " arrayStringConcat(predecessor_codes, ' ')) AS text FROM org_unit FINAL"
                                + " WHERE org_code IN ('320502', '320503', '320504', '320508', '320509', '320584')"
                                + " ORDER BY org_code"))
                .containsExactly(
                        "320502|沧浪区|区|2000-01-01|2012-09-01|",
                        "320503|平江区|区|2000-01-01|2012-09-01|",
                        "320504|金阊区|区|2000-01-01|2012-09-01|",
                        "320508|姑苏区|区|2012-09-01||320502 320503 320504",
                        "320509|吴江区|区|2012-09-01||320584",
                        "320584|吴江市|县级市|2000-01-01|2012-09-01|");
        assertThat(texts("SELECT toString(sum(share)) AS text FROM division_change FINAL"))
                .containsExactly("4");
    }

    @Test
    void aChangeThatLeftTheFileIsTakenOut() {
        load();
        warehouse.execute(
                "INSERT INTO division_change VALUES ('2012-09-01', 'split', '320502', '沧浪区', '320509', '吴江区', 0.5, now())",
                Parameters.none());
        assertThat(load()).containsEntry("division_change", new RunCounts(5, 0, 0, 4, 1));
        assertThat(texts("SELECT toString(sum(share)) AS text FROM division_change FINAL"))
                .containsExactly("4");
    }

    @Test
    void aCancelledLoadIsBookedAsFailed() {
        ProgressListener cancelled = new ProgressListener() {
            @Override
            public void stage(String stageKey, long done, long total) {
                // Not looked at here.
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> loader.load("load-divisions", NOW, cancelled))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("stopped on request");
        assertThat(texts("SELECT toString(state) AS text FROM load_batch FINAL"))
                .containsExactly("failed");
    }

    @Test
    void aCitysOwnFileAddsChangesAndTakesThemBack(@TempDir Path directory) throws IOException {
        Path own = directory.resolve("changes.csv");
        DivisionLoader city = new DivisionLoader(warehouse, InstantSource.fixed(NOW), Optional.of(new OwnChanges(own)));
        city.load("load-divisions", NOW, ProgressListener.silent());
        Files.writeString(own, """
                # 2025: the ninth village of 通安镇 is shared out between a new one and the tenth.
                effective_on,kind,from_code,from_name,to_code,to_name,share
                2025-07-01,split,320505101001,旧村,320505101998,新居委会,0.75
                2025-07-01,split,320505101001,旧村,320505101200,又一村,0.25
                2025-07-01,split,320505101200,又一村,320505101200,又一村,1
                """);
        assertThat(city.load("load-divisions", NOW, ProgressListener.silent()))
                .containsEntry("division_change", new RunCounts(7, 3, 0, 4));
        String units = "SELECT concat_ws('|', org_code, toString(level), kind, parent_code, toString(opened_on),"
                + " ifNull(toString(closed_on), '')) AS text FROM org_unit FINAL"
                + " WHERE org_code IN ('320505101001', '320505101998') ORDER BY org_code";
        assertThat(texts(units))
                .containsExactly(
                        "320505101001|village|社区|320505101|2000-01-01|2025-07-01",
                        "320505101998|village|社区|320505101|2025-07-01|");
        Files.delete(own);
        assertThat(city.load("load-divisions", NOW, ProgressListener.silent()).get("org_unit"))
                .extracting(counts -> counts == null ? -1 : counts.deleted())
                .isEqualTo(1L);
        assertThat(texts(units)).containsExactly("320505101001|village|社区|320505101|2000-01-01|");
    }

    @Test
    void aNewDivisionToWhichRecordsReferStays(@TempDir Path directory) throws IOException {
        Path own = directory.resolve("changes.csv");
        DivisionLoader city = new DivisionLoader(warehouse, InstantSource.fixed(NOW), Optional.of(new OwnChanges(own)));
        Files.writeString(own, """
                effective_on,kind,from_code,from_name,to_code,to_name,share
                2025-07-01,recode,320505101001,旧村,320505101998,新居委会,1
                """);
        city.load("load-divisions", NOW, ProgressListener.silent());
        warehouse.execute(
                "INSERT INTO org_population (org_code, year, minors_resident) VALUES ('320505101998', 2025, 300)",
                Parameters.none());
        Files.delete(own);
        city.load("load-divisions", NOW, ProgressListener.silent());
        assertThat(texts("SELECT name AS text FROM org_unit FINAL WHERE org_code = '320505101998'"))
                .containsExactly("新居委会");
    }

    @Test
    void aLineThatLeadsNowhereOrLeavesARestFailsTheLoadAndChangesNothing(@TempDir Path directory) throws IOException {
        Path own = directory.resolve("changes.csv");
        DivisionLoader city = new DivisionLoader(warehouse, InstantSource.fixed(NOW), Optional.of(new OwnChanges(own)));
        city.load("load-divisions", NOW, ProgressListener.silent());
        String head = "effective_on,kind,from_code,from_name,to_code,to_name,share\n";
        Files.writeString(own, head + "2025-07-01,recode,320505101001,旧村,320505999001,新居委会,1\n");
        assertThatThrownBy(() -> city.load("load-divisions", NOW, ProgressListener.silent()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("320505999001 新居委会, whose code lies in `320505999`, which is no division");
        Files.writeString(own, head + "2025-07-01,split,320505101001,旧村,320505101998,新居委会,0.5\n");
        assertThatThrownBy(() -> city.load("load-divisions", NOW, ProgressListener.silent()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("shares sum to 0.5 instead of 1");
        assertThat(texts("SELECT toString(count()) AS text FROM org_unit FINAL WHERE closed_on > '2020-01-01'"))
                .containsExactly("0");
    }

    @Test
    void aUnitThatARegisterBroughtIsLeftToIt(@TempDir Path directory) throws IOException {
        Path own = directory.resolve("changes.csv");
        warehouse.execute(
                "INSERT INTO org_unit (org_code, name, level, parent_code, kind, opened_on, source_system, version)"
                        + " VALUES ('320505101998', '登记的居委会', 'village', '320505101', '社区', '2025-07-01', 'registers', 5)",
                Parameters.none());
        Files.writeString(own, """
                effective_on,kind,from_code,from_name,to_code,to_name,share
                2025-07-01,recode,320505101001,旧村,320505101998,新居委会,1
                """);
        DivisionLoader city = new DivisionLoader(warehouse, InstantSource.fixed(NOW), Optional.of(new OwnChanges(own)));
        city.load("load-divisions", NOW, ProgressListener.silent());
        assertThat(texts("SELECT concat(name, ' ', toString(version)) AS text FROM org_unit FINAL"
                        + " WHERE org_code = '320505101998'"))
                .containsExactly("登记的居委会 5");
    }
}

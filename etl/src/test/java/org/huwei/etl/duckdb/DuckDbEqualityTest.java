package org.huwei.etl.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.etl.Evaluation;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure of two simulated areas, and of the hard cases added to them, counted by the product on real Spark and by
 * DuckDB from SQL of its own: numerators and denominators are the same, and neither side has a figure that the other lacks.
 */
class DuckDbEqualityTest {

    /** Its records come five weeks late; the other's come in time. */
    private static final String LATE = "320505";

    private static final String PUNCTUAL = "320508";

    private static final SimulationSettings CITY =
            SimulationSettings.standard().withFactor(0.3).withYears(2024, 2025).within(LATE, PUNCTUAL);

    @TempDir
    static Path directory;

    private static Warehouse warehouse;
    private static DuckDbIndicators duckDb;
    private static Map<FigureKey, Counts> ours;

    @BeforeAll
    static void evaluate() throws Exception {
        warehouse = TestWarehouse.fresh();
        LoadedCity.load(CITY, directory, warehouse);
        LoadedCity.addHardCases(warehouse);
        SnapshotSummary snapshot;
        try (SparkEngine spark = new SparkEngine(SparkSettings.LOCAL)) {
            snapshot = new Evaluation(warehouse, spark, LoadedCity.clock(CITY))
                    .evaluate("test", ProgressListener.silent());
        }
        ours = FigureComparison.rated(warehouse, snapshot.id());
        duckDb = new DuckDbIndicators(directory.resolve("facts.duckdb"));
        duckDb.copy(warehouse, snapshot);
    }

    @AfterAll
    static void close() throws Exception {
        duckDb.close();
        warehouse.close();
    }

    @Test
    void everyRatedFigureIsWhatDuckDbCounts() throws Exception {
        duckDb.evaluate();

        assertThat(FigureComparison.differences(ours, duckDb.figures())).isEmpty();
        assertThat(ours.keySet().stream().map(FigureKey::indicator).collect(Collectors.toSet()))
                .isEqualTo(IndicatorCatalogue.load().definitions().stream()
                        .map(IndicatorDefinition::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    void oneChangedFactIsReportedAtEveryLevelAndPeriodThatCountsIt() throws Exception {
        duckDb.execute("BEGIN");
        try {
            int changed = duckDb.execute("""
                    UPDATE patrol SET completed = false
                    WHERE patrol_id = (SELECT min(patrol_id) FROM patrol
                                       WHERE completed AND org_code LIKE '320508%' AND started_at BETWEEN '2025-03-01' AND '2025-03-31')
                    """);
            duckDb.evaluate();

            assertThat(changed).isEqualTo(1);
            List<String> teams = FigureComparison.differences(ours, duckDb.figures()).stream()
                    .filter(line -> line.startsWith("M2-02"))
                    .toList();
            assertThat(teams)
                    .anyMatch(line -> line.startsWith("M2-02 3205 2025 total: ours"))
                    .anyMatch(line -> line.startsWith("M2-02 320508 2025-Q1 total: ours"))
                    .anyMatch(line -> line.startsWith("M2-02 320508 2025-03 total: ours"))
                    .noneMatch(line -> line.startsWith("M2-02 320508 2025-04"))
                    .noneMatch(line -> line.startsWith("M2-02 320505"));
        } finally {
            duckDb.execute("ROLLBACK");
        }
    }

    @Test
    void aLateAreaIsRatedUpToItsLastWholeMonthOnly() {
        assertThat(ours)
                .containsKey(new FigureKey("M2-01", LATE, "2025-11", "total", ""))
                .doesNotContainKey(new FigureKey("M2-01", LATE, "2025-12", "total", ""))
                .doesNotContainKey(new FigureKey("M2-03", LATE, "2025-Q4", "total", ""))
                .doesNotContainKey(new FigureKey("O-01", LATE, "2025", "total", ""))
                .containsKey(new FigureKey("M2-03", PUNCTUAL, "2025-Q4", "total", ""))
                .containsKey(new FigureKey("O-01", PUNCTUAL, "2025", "total", ""));
    }
}

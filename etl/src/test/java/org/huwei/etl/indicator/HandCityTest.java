package org.huwei.etl.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huwei.etl.Evaluation;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every indicator at city, area, town and village against numbers worked out by hand, on the real engine and Spark. */
class HandCityTest {

    private static final NamedQuery FIGURES = NamedQuery.inline("test/figures", """
            SELECT indicator, org_code, period, dimension, member, numerator, denominator, value, lower, upper,
                toString(verdict) AS verdict, toString(mask) AS mask
            FROM indicator_value WHERE snapshot_id = {snapshot:String}""");
    private static final double DAYS_OF_YEAR = 365.25;

    private static Warehouse warehouse;
    private static SparkEngine spark;
    private static SnapshotSummary snapshot;
    private static Map<String, Stored> figures;

    private record Stored(
            String counts,
            Optional<Double> value,
            Optional<Double> lower,
            Optional<Double> upper,
            String verdict,
            String mask) {}

    @BeforeAll
    static void evaluate() {
        warehouse = TestWarehouse.fresh();
        spark = new SparkEngine(SparkSettings.LOCAL);
        HandCity.load(warehouse);
        snapshot = new Evaluation(warehouse, spark, HandCity.CLOCK).evaluate("test", ProgressListener.silent());
        figures = read(snapshot.id());
    }

    @AfterAll
    static void close() {
        spark.close();
        warehouse.close();
    }

    @Test
    void everyNumberIsTheOneWorkedOutByHand() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (String line : expected()) {
            int end = line.lastIndexOf(' ');
            String counts = line.substring(end + 1);
            String place = counts.equals("none") ? line.substring(0, end) + " total" : line.substring(0, end);
            String found =
                    Optional.ofNullable(figures.get(place)).map(Stored::counts).orElse("none");
            if (!found.equals(counts)) {
                wrong.add(place + ": " + found + " instead of " + counts);
            }
            lines++;
        }
        assertThat(wrong).isEmpty();
        assertThat(lines).isGreaterThan(120);
    }

    @Test
    void theSnapshotCoversTheWholeMonthsOnRecordAndIsPublished() {
        assertThat(snapshot.firstPeriod()).isEqualTo("2025-01-01");
        assertThat(snapshot.lastPeriod()).isEqualTo("2025-12-01");
        assertThat(snapshot.cutOff()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(snapshot.published()).isTrue();
        assertThat(snapshot.values()).isEqualTo(figures.size());
    }

    @Test
    void evaluatingTheSameFactsAgainKeepsTheSnapshotAndLeavesNothingBehind() {
        Evaluation evaluation = new Evaluation(warehouse, spark, HandCity.CLOCK);

        SnapshotSummary again = evaluation.evaluate("test", ProgressListener.silent());

        assertThat(again).isEqualTo(snapshot);
        assertThat(evaluation.snapshots().verify(snapshot)).isTrue();
        assertThat(evaluation.snapshots().list()).containsExactly(snapshot);
        assertThat(count("SELECT toInt64(count()) AS rows FROM counted_unit")).isZero();
        assertThat(count("SELECT toInt64(uniqExact(snapshot_id)) AS rows FROM indicator_value"))
                .isEqualTo(1);
    }

    @Test
    void aVerdictNeedsTheWholeIntervalAndTargetsAtTheEndOfTheScaleTheCount() {
        assertThat(figure("M2-02 3205 2025 total").verdict()).isEqualTo("cannot_tell");
        assertThat(figure("M2-01 320501001001 2025 total").verdict()).isEqualTo("meets");
        assertThat(figure("M2-01 3205 2025 total").verdict()).isEqualTo("does_not_meet");
        assertThat(figure("O-01 320501002 2025 total").verdict()).isEqualTo("meets");
        assertThat(figure("M2-06 3205 2025 total").verdict()).isEqualTo("monitored");
    }

    /** Four events: exact Poisson limits 1.0899 and 10.2416 (Garwood 1936, table). */
    @Test
    void aRateHasTheExactPoissonLimitsPerThousandChildYears() {
        Stored rate = figure("O-01 3205 2025 total");
        double perThousand = 1000 * DAYS_OF_YEAR / 1320;

        assertThat(rate.value().orElseThrow()).isCloseTo(4 * perThousand, within(1e-9));
        assertThat(rate.lower().orElseThrow()).isCloseTo(1.0899 * perThousand, within(0.02));
        assertThat(rate.upper().orElseThrow()).isCloseTo(10.2416 * perThousand, within(0.02));
    }

    @Test
    void countsOfChildrenFromOneToTenAreMaskedAndUnitMonthsAreNot() {
        assertThat(figure("M4-03 3205 2025 total").mask()).isEqualTo("small_count");
        assertThat(figure("M2-01 3205 2025 total").mask()).isEqualTo("none");
        assertThat(figures.values())
                .filteredOn(stored -> stored.mask().equals("small_count"))
                .isNotEmpty();
    }

    @Test
    void aYearWithoutAWholeMonthOnRecordIsRefusedInOneSentence() {
        Evaluation evaluation = new Evaluation(warehouse, spark, HandCity.CLOCK);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> evaluation.evaluateYear(2024, "test", false, ProgressListener.silent())))
                .hasMessage("The year 2024 has no whole month on record; records reach from 2025-01 to 2025-12.");
    }

    private static Stored figure(String place) {
        return Objects.requireNonNull(figures.get(place), place);
    }

    private static long count(String sql) {
        return warehouse
                .query(
                        NamedQuery.inline("test/count", sql),
                        Scope.system(),
                        Parameters.none(),
                        row -> row.integer("rows"))
                .getFirst();
    }

    private static Map<String, Stored> read(String id) {
        Map<String, Stored> stored = new HashMap<>();
        warehouse.forEach(FIGURES, Scope.system(), Parameters.of("snapshot", id), row -> {
            String group = row.string("dimension").equals("total")
                    ? "total"
                    : row.string("dimension") + "=" + row.string("member");
            String place =
                    String.join(" ", row.string("indicator"), row.string("org_code"), row.string("period"), group);
            stored.put(place, stored(row));
        });
        return stored;
    }

    private static Stored stored(Row row) {
        double below = row.number("denominator") * (row.string("indicator").equals("O-01") ? DAYS_OF_YEAR : 1);
        return new Stored(
                Math.round(row.number("numerator")) + "/" + Math.round(below),
                optional(row, "value"),
                optional(row, "lower"),
                optional(row, "upper"),
                row.string("verdict"),
                row.string("mask"));
    }

    private static Optional<Double> optional(Row row, String column) {
        return row.optionalNumber(column).isPresent() ? Optional.of(row.number(column)) : Optional.empty();
    }

    private static List<String> expected() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HandCityTest.class.getResourceAsStream("/hand-city/expected.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}

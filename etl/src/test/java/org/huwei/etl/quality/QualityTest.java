package org.huwei.etl.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.SimulatedSources;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

    private static final Instant NOON = Instant.parse("2025-04-01T04:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void theWorstOfThreeSharesGradesATableByAreaAndMonth() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            fourVillagesOfWhichThreePatrol(warehouse);
            new Quality(warehouse).assess(7, NOON, List.of("patrol"));
            assertThat(grades(warehouse))
                    .containsExactly(
                            "320505 2025-01-01 2 1.00 1.00 1.00 A",
                            "320505 2025-02-01 1 0.50 0.00 1.00 D",
                            "320505 2025-03-01 0 0.00 - - D",
                            "320506 2025-01-01 1 1.00 1.00 0.00 D",
                            "320506 2025-02-01 0 0.00 - - D",
                            "320506 2025-03-01 0 0.00 - - D");
        }
    }

    @Test
    void assessingARunAgainChangesNothing() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            fourVillagesOfWhichThreePatrol(warehouse);
            Quality quality = new Quality(warehouse);
            Map<String, Long> first = quality.assess(7, NOON, List.of("patrol"));
            List<String> grades = grades(warehouse);
            assertThat(first).containsEntry("T08-01", 1L).containsEntry("T08-06", 0L);
            assertThat(quality.assess(7, NOON, List.of("patrol"))).isEqualTo(first);
            assertThat(grades(warehouse)).isEqualTo(grades);
            assertThat(texts(
                            warehouse,
                            "SELECT concat(kept_rows[1], ' ', kept_details[1]) AS text FROM check_result"
                                    + " WHERE violations > 0 AND check_code = 'T08-01'"))
                    .containsExactly("4 60 s");
        }
    }

    @Test
    void everyTableOfTheSimulatedCityIsCheckedAndGraded() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            SampleDivisions.load(warehouse);
            SimulatedSources city = SimulatedSources.write(SourceConnections.files(directory));
            List<String> tables = List.copyOf(city.load(warehouse).keySet());
            Map<String, Long> found = new Quality(warehouse).assess(1, city.asOf(), tables);
            assertThat(found.keySet())
                    .containsExactlyInAnyOrderElementsOf(CheckCatalogue.load().of(tables).stream()
                            .map(CheckDefinition::code)
                            .toList());
            assertThat(texts(warehouse, "SELECT DISTINCT toString(record_table) AS text FROM quality_grade"))
                    .contains("patrol", "child_case", "follow_up", "service_record", "patrol_member");
            assertThat(found).containsEntry("T10-01", 0L).containsEntry("T13-02", 0L);
            assertThat(found.get("T08-02"))
                    .as("identical notes, which the simulation writes")
                    .isPositive();
            assertThat(texts(
                            warehouse,
                            "SELECT DISTINCT toString(record_table) AS text FROM quality_grade"
                                    + " WHERE timeliness IS NOT NULL"))
                    .as("a first load says nothing about lateness, but the source's own time of recording does")
                    .containsExactly("case_status_event");
            assertThat(texts(warehouse, """
                            SELECT toString(count()) AS text FROM quality_grade
                            WHERE completeness NOT BETWEEN 0 AND 1 OR timeliness NOT BETWEEN 0 AND 1
                                OR consistency NOT BETWEEN 0 AND 1 OR isNaN(ifNull(completeness, 0))
                                OR isNaN(ifNull(timeliness, 0)) OR isNaN(ifNull(consistency, 0))""")).containsExactly("0");
        }
    }

    /** Two villages of one area patrol in January, one of them late in February; another area has one short patrol. */
    private static void fourVillagesOfWhichThreePatrol(Warehouse warehouse) {
        execute(warehouse, """
                INSERT INTO org_unit (org_code, level, opened_on)
                VALUES ('320505001001', 'village', '2000-01-01'), ('320505001002', 'village', '2000-01-01'),
                    ('320506001001', 'village', '2000-01-01'), ('320505', 'area', '2000-01-01')""");
        execute(warehouse, """
                INSERT INTO patrol (patrol_id, source_row_id, org_code, planned_on, note, completed, started_at, ended_at,
                    recorded_at, valid_from)
                VALUES ('1', '1', '320505001001', '2025-01-10', '正常', false, NULL, NULL, '2025-01-12 00:00:00', '2025-01-12 00:00:00'),
                    ('2', '2', '320505001002', '2025-01-20', '正常', false, NULL, NULL, '2025-01-22 00:00:00', '2025-01-22 00:00:00'),
                    ('3', '3', '320505001001', '2025-02-10', '正常', false, NULL, NULL, '2025-03-12 00:00:00', '2025-03-12 00:00:00'),
                    ('4', '4', '320506001001', '2025-01-10', '正常', true, '2025-01-10 09:00:00', '2025-01-10 09:01:00',
                        '2025-01-12 00:00:00', '2025-01-12 00:00:00')""");
    }

    private static List<String> grades(Warehouse warehouse) {
        return texts(warehouse, """
                SELECT concat(area_code, ' ', toString(month), ' ', toString(row_count), ' ',
                    ifNull(toDecimalString(completeness, 2), '-'), ' ', ifNull(toDecimalString(timeliness, 2), '-'), ' ',
                    ifNull(toDecimalString(consistency, 2), '-'), ' ', toString(grade)) AS text
                FROM quality_grade ORDER BY area_code, month""");
    }

    private static List<String> texts(Warehouse warehouse, String sql) {
        return warehouse.query(
                NamedQuery.inline("test/texts", sql), Scope.system(), Parameters.none(), row -> row.string("text"));
    }

    private static void execute(Warehouse warehouse, String sql) {
        warehouse.execute(sql, Parameters.none());
    }
}

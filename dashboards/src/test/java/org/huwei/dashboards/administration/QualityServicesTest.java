package org.huwei.dashboards.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huwei.dashboards.administration.CheckViolations.Kept;
import org.huwei.dashboards.administration.QualityGrade.Place;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.sql.Audience;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the warehouse says of the quality of records, by subject. */
class QualityServicesTest {

    private static final Scope SCOPE = Scope.of(Audience.ADMINISTRATOR);
    private static final Warehouse WAREHOUSE = TestWarehouse.fresh();
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

    private final QuarantineService quarantine = new QuarantineService(WAREHOUSE);
    private final CheckService checks = new CheckService(WAREHOUSE, CheckCatalogue.load());
    private final GradeService grades = new GradeService(WAREHOUSE, IndicatorCatalogue.load());
    private final ControlTotalService totals = new ControlTotalService(WAREHOUSE);

    @BeforeAll
    static void twoAssessmentsOfWhichTheLaterCounts() {
        LedgerFixture.write(WAREHOUSE);
        execute("""
                INSERT INTO check_result
                SELECT batch, 'patrol', code, 'error', area, toDate32(month), found, ['patrols'], ['17'], ['0'],
                    toDateTime64('2025-05-01 00:00:00', 3, 'Asia/Shanghai') + INTERVAL batch DAY
                FROM values('batch UInt64, code String, area String, month String, found UInt64',
                    (1, 'T08-01', '320505', '2025-04-01', 99),
                    (2, 'T08-01', '320505', '2025-04-01', 3), (2, 'T08-01', '320506', '2025-03-01', 4),
                    (2, 'T08-01', '', '1970-01-01', 0), (2, 'T08-02', '', '1970-01-01', 0),
                    (2, 'T08-99', '', '1970-01-01', 5))""");
        execute("""
                INSERT INTO quality_grade
                SELECT 2, 'patrol', area, toDate32('2025-04-01') - INTERVAL back MONTH, 100, share, 1, 1, NULL,
                    if(share = 1, 'A', 'D'), now()
                FROM (SELECT arrayJoin(['320505', '320506']) AS area, arrayJoin(range(12)) AS back,
                    if(area = '320506' AND back = 0, 0.5, 1) AS share)""");
        execute("""
                INSERT INTO control_total (source_system, record_table, area_code, month, batch_id, compared_at,
                    source_rows, loaded_rows, quarantined_rows, source_checksum, our_checksum)
                VALUES ('patrols', 'patrol', '320505', 202504, 2, now(), 10, 8, 2, 5, 5),
                    ('patrols', 'patrol', '320506', 202504, 2, now(), 10, 10, 0, 5, 6),
                    ('patrols', 'patrol', '320507', 202504, 2, now(), 10, 6, 1, 5, 1)""");
    }

    private static void execute(String sql) {
        WAREHOUSE.execute(sql, Parameters.none());
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    @Test
    void theMostFrequentReasonComesFirstAndOpensItsRows() {
        List<QuarantineReason> reasons = quarantine.reasons(SCOPE);

        assertThat(reasons).extracting(QuarantineReason::rows).containsExactly(3L, 1L);
        assertThat(quarantine.rows(reasons.getFirst().key(), SCOPE)).hasSize(3).allSatisfy(row -> {
            assertThat(row.value()).isEqualTo("2031-02-01");
            assertThat(row.json()).contains(LedgerFixture.PSEUDONYM);
        });
    }

    @Test
    void aReasonNobodyBrokeHasNoRows() {
        assertThat(quarantine.rows(new Key("x", "y", "z", ""), SCOPE)).isEmpty();
    }

    @Test
    void findingsAreThoseOfTheLatestAssessmentAndOfChecksThatExist() {
        assertThat(checks.findings(SCOPE))
                .extracting(found -> found.check().code() + " " + found.violations() + " in " + found.areas())
                .containsExactly("T08-01 7 in 2", "T08-02 0 in 0");
    }

    @Test
    void violationsSayWhereTheyAreNewestFirst() {
        CheckDefinition check = checks.findings(SCOPE).getFirst().check();

        assertThat(checks.violations(check, SCOPE))
                .containsExactly(
                        new CheckViolations("320505", APRIL, 3, List.of(new Kept("patrols", "17", "0"))),
                        new CheckViolations(
                                "320506", LocalDate.of(2025, 3, 1), 4, List.of(new Kept("patrols", "17", "0"))));
    }

    @Test
    void aPlaceWithGradeDMakesTheIndicatorsThatRestOnItUnfit() {
        assertThat(grades.months(SCOPE)).hasSize(12).containsEntry(APRIL, 200L);
        List<QualityGrade> april = grades.grades(APRIL, SCOPE);
        assertThat(april).extracting(QualityGrade::letter).containsExactly("A", "D");

        assertThat(grades.unfit(april)).containsOnlyKeys("320506");
        assertThat(grades.unfit(april).get("320506"))
                .extracting(IndicatorDefinition::code)
                .contains("M2-01")
                .doesNotContain("M4-01");
    }

    @Test
    void twelveMonthsWithoutOneFaultAreTooGoodToBeTrue() {
        assertThat(grades.perfect(APRIL, SCOPE)).containsExactly(new Place("patrol", "320505"));
        assertThat(grades.perfect(APRIL.minusMonths(1), SCOPE)).isEmpty();
    }

    @Test
    void totalsThatDifferAreThereAndOthersAreNot() {
        assertThat(totals.differences(SCOPE))
                .extracting(found -> found.area() + " " + found.counts().missing())
                .containsExactly("320507 3", "320506 0");
    }

    @Test
    void someoneBoundToOneDivisionSeesNothingOfTheWholeCity() {
        Scope narrow = Scope.of(Audience.ADMINISTRATOR, "320509");
        assertThat(quarantine.reasons(narrow)).isEmpty();
        assertThat(checks.findings(narrow)).isEmpty();
        assertThat(totals.differences(narrow)).isEmpty();
    }
}

package org.huwei.dashboards.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.RepairService.BusyException;
import org.huwei.dashboards.administration.RepairService.Outcome;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.Repairs;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.validate.RowVerdict.Quarantined;
import org.huwei.sql.Audience;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairServiceTest {

    private static final Scope SCOPE = Scope.of(Audience.ADMINISTRATOR);
    private static final Key REASON = new Key("patrols", "patrol", "code", "method");

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final PipelineLock lock = new PipelineLock(OperationalDatabase.h2());
    private final SourceCatalogue catalogue = SourceCatalogue.load();
    private final RepairService service = new RepairService(
            warehouse,
            new Repairs(
                    warehouse,
                    new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                    InstantSource.system(),
                    PipelineSettings.DEFAULT,
                    catalogue::system),
            lock,
            catalogue);

    /** Patrols 1 and 2 have an unknown method; the second ended before it began, too. */
    @BeforeEach
    void twoPatrolsInQuarantine() {
        SampleDivisions.load(warehouse);
        warehouse.execute("""
                INSERT INTO quarantined_row (source_system, record_table, source_row_id, row_hash, batch_id,
                    quarantined_at, check_code, column_name, column_value, reason, row_json, version)
                SELECT 'patrols', 'patrol', toString(number), number, 7, now(), 'code', 'method', '走一走', '',
                    concat('{"id":"', toString(number), '","xuncha_bh":"P', toString(number),
                        '","danwei_dm":"320505001000","jibie":"镇级","fangshi":"走一走","jihua_rq":"2025-04-01",',
                        '"kaishi_sj":"2025-04-01 09:00:00","jieshu_sj":"2025-04-01 ', if(number = 2, '08', '10'),
                        ':00:00","wancheng":"是","faxian_shu":"0","beizhu":""}'), 1743480000000
                FROM numbers(1, 2)""", Parameters.none());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private List<String> patrols() {
        NamedQuery query = NamedQuery.inline("test/patrols", "SELECT patrol_id FROM patrol FINAL ORDER BY patrol_id");
        return warehouse.query(query, Scope.system(), Parameters.none(), row -> row.string("patrol_id"));
    }

    @Test
    void oneChangeRepairsEveryRowThatHasNoOtherFault() {
        List<String> all = service.rowIds(REASON, SCOPE);
        assertThat(all).containsExactly("1", "2");

        Outcome outcome = service.repair(REASON, all, Map.of("fangshi", "街面巡查"), "shuju");

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.refused()).hasSize(1);
        assertThat(outcome.refused().keySet()).extracting(Quarantined::check).containsExactly("date_order");
        assertThat(patrols()).containsExactly("P1");
        assertThat(service.rowIds(REASON, SCOPE)).containsExactly("2");
    }

    @Test
    void dismissedRowsAreLetGo() {
        service.dismiss(REASON, List.of("1"), "测试数据", "shuju");
        assertThat(service.rowIds(REASON, SCOPE)).containsExactly("2");
        assertThat(patrols()).isEmpty();
    }

    @Test
    void nothingIsDecidedBesideAnotherRun() {
        try (PipelineLock.Held held = lock.tryTake().orElseThrow()) {
            assertThatThrownBy(() -> service.repair(REASON, List.of("1"), Map.of(), "shuju"))
                    .isInstanceOf(BusyException.class);
            assertThatThrownBy(() -> service.dismiss(REASON, List.of("1"), "why", "shuju"))
                    .isInstanceOf(BusyException.class);
        }
        assertThat(service.rowIds(REASON, SCOPE)).hasSize(2);
    }

    @Test
    void personalValuesCannotBePutRightHere() {
        assertThat(service.fields(new Key("case-management", "child_case", "code", "sex")))
                .extracting(field -> field.column().name())
                .contains("sex")
                .doesNotContain("child_key", "case_key");
        assertThat(service.fields(REASON))
                .filteredOn(field -> field.name().equals("fangshi"))
                .allSatisfy(field -> assertThat(field.words()).contains("街面巡查"));
    }
}

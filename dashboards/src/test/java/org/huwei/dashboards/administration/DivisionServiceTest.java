package org.huwei.dashboards.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.run.ProgressListener;
import org.huwei.sql.Audience;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The divisions as the loader brings them, with the merger of 2012. */
class DivisionServiceTest {

    private static final Scope SCOPE = Scope.of(Audience.ADMINISTRATOR);
    private static final Warehouse WAREHOUSE = TestWarehouse.fresh();
    private static final LocalDate MERGER = LocalDate.of(2012, 9, 1);

    private final DivisionService service = new DivisionService(WAREHOUSE);

    @BeforeAll
    static void load() {
        new DivisionLoader(WAREHOUSE, InstantSource.system()).load("load", Instant.now(), ProgressListener.silent());
        WAREHOUSE.execute(
                "INSERT INTO org_population (org_code, year, minors_resident) VALUES"
                        + " ('320508001001', 2025, 40), ('320508002001', 2025, 20), ('320509001001', 2025, 7)",
                Parameters.none());
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    private List<String> areasOn(LocalDate day) {
        return service.divisions(SCOPE).values().stream()
                .filter(division -> division.level().equals("area") && division.existsOn(day))
                .map(DatedDivision::name)
                .toList();
    }

    @Test
    void theDistrictsOfADayAreThoseThatExistedThen() {
        assertThat(areasOn(MERGER)).hasSize(10).contains("姑苏区", "吴江区").doesNotContain("平江区", "吴江市");
        assertThat(areasOn(MERGER.minusDays(1)))
                .hasSize(12)
                .contains("沧浪区", "平江区", "金阊区", "吴江市")
                .doesNotContain("姑苏区", "吴江区");
    }

    @Test
    void countsOfTodayStandOnTheBoundariesOfBeforeTheMerger() {
        Map<String, Double> minors = service.minors(SCOPE).getOrDefault(2025, Map.of());
        assertThat(minors).containsExactly(Map.entry("320508", 60.0), Map.entry("320509", 7.0));
        assertThat(DivisionService.restate(service.changes(SCOPE), minors, 2025, MERGER.minusDays(1)))
                .extracting(count -> count.codes() + " " + count.value())
                .containsExactly("[320502, 320503, 320504] 60.0", "[320584] 7.0");
    }
}

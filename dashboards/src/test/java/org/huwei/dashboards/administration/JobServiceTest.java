package org.huwei.dashboards.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huwei.dashboards.administration.RunRecord.RunState;
import org.huwei.etl.schedule.JobName;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobServiceTest {

    private static final Scope SCOPE = Scope.of(Audience.ADMINISTRATOR);
    private static final Warehouse WAREHOUSE = TestWarehouse.fresh();

    private final FakeJobs jobs = new FakeJobs();
    private final JobService service = new JobService(jobs, WAREHOUSE);

    @BeforeAll
    static void fillLedger() {
        LedgerFixture.write(WAREHOUSE);
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    @Test
    void theNewestRunComesFirstWithItsCounts() {
        List<RunRecord> runs = service.runs(SCOPE);

        assertThat(runs).extracting(RunRecord::batchId).containsExactly(9L, 8L, 7L);
        RunRecord oldest = runs.getLast();
        assertThat(oldest.startedAt()).isEqualTo(Instant.parse("2026-01-04T18:00:01Z"));
        assertThat(oldest.duration()).contains(Duration.ofSeconds(72));
        assertThat(oldest.counts().gap()).isZero();
    }

    @Test
    void aRunThatLostRowsDoesNotBalance() {
        RunRecord lossy = service.runs(SCOPE).get(1);

        assertThat(lossy.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(lossy.counts().gap()).isNotZero();
    }

    @Test
    void someoneBoundToOneDivisionSeesNothingOfTheWholeCitysLedger() {
        assertThat(service.runs(Scope.of(Audience.ADMINISTRATOR, "320509"))).isEmpty();
    }

    @Test
    void runningAJobAsksTheJobsOnce() {
        service.runNow(JobName.LOAD_CASES);

        assertThat(jobs.fired()).containsExactly(JobName.LOAD_CASES);
    }
}

package org.huwei.dashboards.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.RunRecord.RunState;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
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

    @Test
    void aBackfillAStopAndAPauseReachTheJobs() {
        Firing.Days march = new Firing.Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1));
        service.backfill(JobName.LOAD_CASES, march);
        service.pause(JobName.LOAD_PATROLS, true);
        service.runNow(JobName.LOAD_CASES);
        service.cancel(JobName.LOAD_CASES);

        assertThat(jobs.backfills()).containsExactly(Map.entry(JobName.LOAD_CASES, march));
        assertThat(service.jobs())
                .filteredOn(JobStatus::paused)
                .extracting(JobStatus::name)
                .containsExactly(JobName.LOAD_PATROLS);
        assertThat(service.jobs()).allMatch(job -> job.running().isEmpty());
    }

    @Test
    void theTrendSaysWhatEachSourceBroughtOnADay() {
        assertThat(service.trend(LocalDate.of(2026, 1, 1), SCOPE))
                .containsExactly(
                        new SourceDay("case-management", LocalDate.of(2026, 1, 5), 6000, 5950, 20, 0),
                        new SourceDay("patrol", LocalDate.of(2026, 1, 5), 110, 97, 0, 1));
        assertThat(service.trend(LocalDate.of(2026, 1, 6), SCOPE)).isEmpty();
    }
}

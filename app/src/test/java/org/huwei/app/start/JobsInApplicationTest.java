package org.huwei.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Predicate;
import org.huwei.app.RunningProductTest;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.Jobs;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.schedule.RunProgress;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The jobs do the work they are named after, one run at a time. Their application ends with them: a job that failed is
 * tried again a minute later, and would speak in the middle of other tests.
 */
@RunningProductTest
@DirtiesContext
class JobsInApplicationTest {

    private static final int GLANCES = 600;
    private static final long GLANCE_MILLISECONDS = 200;
    private static final NamedQuery VILLAGES = NamedQuery.inline(
            "test", "SELECT toUInt64(count()) AS villages FROM org_unit FINAL WHERE level = 'village'");

    @Autowired
    private Jobs jobs;

    @Autowired
    private PipelineLock lock;

    @Autowired
    private Warehouse warehouse;

    private JobStatus status(JobName job) {
        return jobs.list().stream()
                .filter(status -> status.name() == job)
                .findFirst()
                .orElseThrow();
    }

    /** Looks at a job until it is as wanted. */
    private JobStatus await(JobName job, Predicate<JobStatus> wanted) throws InterruptedException {
        JobStatus status = status(job);
        for (int glance = 0; glance < GLANCES && !wanted.test(status); glance++) {
            Thread.sleep(GLANCE_MILLISECONDS);
            status = status(job);
        }
        assertThat(status).matches(wanted);
        return status;
    }

    private static boolean waits(JobStatus status) {
        return status.running().map(RunProgress::stageKey).equals(Optional.of("wait"));
    }

    @Test
    void everyJobIsScheduledForTheNight() {
        assertThat(jobs.list()).extracting(JobStatus::name).containsExactly(JobName.values());
        assertThat(jobs.list()).allMatch(status -> status.nextFire().isPresent());
    }

    @Test
    void aSourceThatIsNotConnectedMakesItsJobFailWithTheWayOut() throws InterruptedException {
        jobs.runNow(JobName.LOAD_PATROLS);
        JobStatus failed =
                await(JobName.LOAD_PATROLS, status -> status.lastError().isPresent());
        assertThat(failed.lastError().orElseThrow())
                .startsWith("The source system `patrols` is not connected: set huwei.sources.patrols.url");
    }

    @Test
    void aJobWaitsForTheRunOfAnotherProcessAndThenDoesItsWork() throws InterruptedException {
        PipelineLock.Held ofACommand = lock.tryTake().orElseThrow();
        jobs.runNow(JobName.LOAD_DIVISIONS);
        await(JobName.LOAD_DIVISIONS, JobsInApplicationTest::waits);
        ofACommand.close();
        await(
                JobName.LOAD_DIVISIONS,
                status -> status.running().isEmpty() && status.lastError().isEmpty());
        assertThat(warehouse.query(VILLAGES, Scope.system(), Parameters.none(), row -> row.integer("villages")))
                .containsExactly(2248L);
    }
}

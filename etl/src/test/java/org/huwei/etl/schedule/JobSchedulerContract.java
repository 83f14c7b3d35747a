package org.huwei.etl.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huwei.etl.run.RunFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schedule promises, on every database that can be the operational one. */
abstract class JobSchedulerContract {

    private static final ScheduleSettings SCHEDULE = new ScheduleSettings("0 30 1 * * ?", ZoneId.of("Asia/Shanghai"));
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JobName> began = new LinkedBlockingQueue<>();
    private final Map<JobName, PipelineJob> work = new EnumMap<>(JobName.class);
    private DataSource database;

    abstract DataSource freshDatabase();

    @BeforeEach
    void everyJobNotesThatItBegan() {
        database = freshDatabase();
        for (JobName job : JobName.values()) {
            work.put(job, (firing, listener) -> began.add(job));
        }
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(began).isEmpty();
    }

    private JobName next() throws InterruptedException {
        JobName job = began.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(job).as("a job fires").isNotNull();
        return job;
    }

    @Test
    void aFirstStartLoadsEverythingInOrderAndThenEvaluates() throws InterruptedException {
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.runAllOnce();
            for (JobName job : JobName.values()) {
                assertThat(next()).isEqualTo(job);
            }
        }
    }

    @Test
    void aLoadThatFailsLeavesTheOthersAloneButIsNotEvaluated() throws InterruptedException {
        work.put(JobName.LOAD_CASES, (firing, listener) -> {
            began.add(JobName.LOAD_CASES);
            throw new IllegalStateException("The case-management database does not answer.");
        });
        CountDownLatch inbox = new CountDownLatch(1);
        work.put(JobName.LOAD_INBOX, (firing, listener) -> {
            began.add(JobName.LOAD_INBOX);
            inbox.countDown();
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.runAllOnce();
            for (JobName load : JobName.values()) {
                if (load != JobName.EVALUATE) {
                    assertThat(next()).isEqualTo(load);
                }
            }
            assertThat(inbox.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(status(scheduler, JobName.LOAD_CASES).lastError())
                    .contains("The case-management database does not answer.");
        }
    }

    @Test
    void aLoadWhoseSourceFailedIsTriedAgainAndNoMoreOftenThanSaid() throws InterruptedException {
        ScheduleSettings impatient = new ScheduleSettings(
                SCHEDULE.nightly(), SCHEDULE.zone(), List.of(Duration.ofMillis(50), Duration.ofMillis(100)));
        CountDownLatch threeTimes = new CountDownLatch(3);
        work.put(JobName.LOAD_CASES, (firing, listener) -> {
            threeTimes.countDown();
            throw new RunFailedException(RunFailedException.Kind.SOURCE, "The source does not answer.", null);
        });
        CountDownLatch once = new CountDownLatch(1);
        work.put(JobName.LOAD_PATROLS, (firing, listener) -> {
            began.add(JobName.LOAD_PATROLS);
            once.countDown();
            throw new RunFailedException(RunFailedException.Kind.WAREHOUSE, "The warehouse does not answer.", null);
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, impatient)) {
            scheduler.start();
            scheduler.runNow(JobName.LOAD_CASES);
            scheduler.runNow(JobName.LOAD_PATROLS);
            assertThat(threeTimes.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(once.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(next()).isEqualTo(JobName.LOAD_PATROLS);
    }

    @Test
    void theEvaluationThatANightLeftOutFollowsTheTryThatSucceeds() throws InterruptedException {
        ScheduleSettings impatient =
                new ScheduleSettings(SCHEDULE.nightly(), SCHEDULE.zone(), List.of(Duration.ofSeconds(1)));
        AtomicInteger tries = new AtomicInteger();
        work.put(JobName.LOAD_INBOX, (firing, listener) -> {
            began.add(JobName.LOAD_INBOX);
            if (tries.incrementAndGet() == 1) {
                throw new RunFailedException(RunFailedException.Kind.SOURCE, "The source does not answer.", null);
            }
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, impatient)) {
            scheduler.start();
            scheduler.runAllOnce();
            for (JobName load : JobName.values()) {
                if (load != JobName.EVALUATE) {
                    assertThat(next()).isEqualTo(load);
                }
            }
            assertThat(next()).isEqualTo(JobName.LOAD_INBOX);
            assertThat(next()).isEqualTo(JobName.EVALUATE);
        }
    }

    @Test
    void aPausedJobIsLeftOutOfTheChainAlsoByALaterProcessButRunsWhenAsked() throws InterruptedException {
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.pause(JobName.LOAD_PATROLS, true);
        }
        try (JobScheduler later = new JobScheduler(database, work, SCHEDULE)) {
            later.start();
            assertThat(status(later, JobName.LOAD_PATROLS).paused()).isTrue();
            later.runAllOnce();
            for (JobName job : JobName.values()) {
                if (job != JobName.LOAD_PATROLS) {
                    assertThat(next()).isEqualTo(job);
                }
            }
            later.runNow(JobName.LOAD_PATROLS);
            assertThat(next()).isEqualTo(JobName.LOAD_PATROLS);
            later.pause(JobName.LOAD_PATROLS, false);
            assertThat(status(later, JobName.LOAD_PATROLS).paused()).isFalse();
        }
    }

    @Test
    void aBackfillHandsItsDaysToTheJob() throws InterruptedException {
        BlockingQueue<Firing> firings = new LinkedBlockingQueue<>();
        work.put(JobName.LOAD_CASES, (firing, listener) -> firings.add(firing));
        Firing.Days march = new Firing.Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1));
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.backfill(JobName.LOAD_CASES, march);
            Firing fired = firings.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(fired).isNotNull().extracting(Firing::backfill).isEqualTo(Optional.of(march));
            assertThatThrownBy(() -> scheduler.backfill(JobName.EVALUATE, march))
                    .hasMessageContaining("has no days to read again");
        }
    }

    @Test
    void aCancelledRunIsAskedToStopAndTheNextOneIsNot() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        BlockingQueue<Boolean> cancelled = new LinkedBlockingQueue<>();
        work.put(JobName.LOAD_CASES, (firing, listener) -> {
            if (running.getCount() == 0) {
                cancelled.add(listener.cancelled());
                return;
            }
            running.countDown();
            while (!listener.cancelled()) {
                Thread.onSpinWait();
            }
            cancelled.add(true);
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.runNow(JobName.LOAD_CASES);
            assertThat(running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            scheduler.cancel(JobName.LOAD_CASES);
            assertThat(cancelled.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            while (status(scheduler, JobName.LOAD_CASES).running().isPresent()) {
                Thread.onSpinWait();
            }
            scheduler.runNow(JobName.LOAD_CASES);
            assertThat(cancelled.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void aRunningJobShowsItsProgressAndIsNotStartedTwice() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.put(JobName.LOAD_PATROLS, (firing, listener) -> {
            began.add(JobName.LOAD_PATROLS);
            listener.stage("load.patrol", 3, 10);
            reported.countDown();
            goOn.await();
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.runNow(JobName.LOAD_PATROLS);
            assertThat(reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            RunProgress progress =
                    status(scheduler, JobName.LOAD_PATROLS).running().orElseThrow();
            assertThat(progress.stageKey()).isEqualTo("load.patrol");
            assertThat(progress.done()).isEqualTo(3);
            assertThat(progress.total()).isEqualTo(10);
            scheduler.runNow(JobName.LOAD_PATROLS);
            goOn.countDown();
        }
        assertThat(next()).isEqualTo(JobName.LOAD_PATROLS);
    }

    @Test
    void theNightIsPlannedForEveryJobAndSurvivesTheProcess() {
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            assertThat(scheduler.list()).extracting(JobStatus::name).containsExactly(JobName.values());
            assertThat(scheduler.list()).allMatch(status -> status.nextFire().isPresent());
        }
        try (JobScheduler later = new JobScheduler(database, work, SCHEDULE)) {
            later.start();
            assertThat(later.list()).allMatch(status -> status.nextFire().isPresent());
        }
    }

    @Test
    void aProcessThatShutsDownAsksItsJobsToStop() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        work.put(JobName.EVALUATE, (firing, listener) -> {
            running.countDown();
            while (!listener.cancelled()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
        });
        try (JobScheduler scheduler = new JobScheduler(database, work, SCHEDULE)) {
            scheduler.start();
            scheduler.runNow(JobName.EVALUATE);
            assertThat(running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(stopped.getCount()).isZero();
    }

    @Test
    void aScheduleThatIsNoCronExpressionIsRefused() {
        assertThatThrownBy(() -> new ScheduleSettings("every night", ZoneId.of("Asia/Shanghai")))
                .hasMessageContaining("`every night`");
    }

    private static JobStatus status(JobScheduler scheduler, JobName job) {
        return scheduler.list().stream()
                .filter(status -> status.name() == job)
                .findFirst()
                .orElseThrow();
    }
}

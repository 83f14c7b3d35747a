package org.huwei.etl.schedule;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

/**
 * Runs the jobs: every night in their order, at once when asked, and again from the beginning when the process died
 * under them. Jobs and triggers stand in the operational database (tables {@code QRTZ_*}); build one for a process and
 * call {@link #start} when everything a job needs is there.
 */
public final class JobScheduler implements Jobs, AutoCloseable {

    private final Scheduler scheduler;
    private final JobBoard board = new JobBoard();

    /**
     * Opens the store and enters the jobs; nothing fires before {@link #start}.
     *
     * @param operational the operational database, migrated
     * @param jobs what each job does; all of {@link JobName}
     * @throws IllegalArgumentException when a job is missing
     * @throws IllegalStateException when the store cannot be opened
     */
    public JobScheduler(DataSource operational, Map<JobName, PipelineJob> jobs, ScheduleSettings settings) {
        this(operational, jobs, settings, JobListener.NONE);
    }

    /**
     * Opens the store and enters the jobs, as the other constructor.
     *
     * @param listener told what becomes of the jobs in this process
     */
    public JobScheduler(
            DataSource operational, Map<JobName, PipelineJob> jobs, ScheduleSettings settings, JobListener listener) {
        Map<JobName, PipelineJob> work = Map.copyOf(jobs);
        for (JobName name : JobName.values()) {
            if (!work.containsKey(name)) {
                throw new IllegalArgumentException("Job `" + name.key() + "` has nothing to do; give its work.");
            }
        }
        try {
            scheduler = OperationalStore.open(operational);
            scheduler.setJobFactory((bundle, ignored) -> {
                JobName name = JobName.ofKey(bundle.getJobDetail().getKey().getName());
                return new QuartzJob(name, Objects.requireNonNull(work.get(name)), board, settings.retries(), listener);
            });
            scheduler.getListenerManager().addTriggerListener(new Misfires(board, listener));
            enterJobs(settings);
        } catch (SchedulerException e) {
            throw new IllegalStateException(
                    "The jobs cannot be entered in the operational database; see whether its migrations are applied.",
                    e);
        }
    }

    private void enterJobs(ScheduleSettings settings) throws SchedulerException {
        for (JobName name : JobName.values()) {
            boolean paused = Triggers.paused(scheduler.getJobDetail(Triggers.key(name)));
            scheduler.addJob(Triggers.job(name, paused), true);
        }
        Trigger night = Triggers.night(settings);
        Trigger stored = scheduler.getTrigger(Triggers.nightKey());
        if (stored == null) {
            scheduler.scheduleJob(night);
        } else if (differs(night, stored)) {
            // Only when the schedule itself changed: replacing it would forget a night missed while we were down.
            scheduler.rescheduleJob(Triggers.nightKey(), night);
        }
    }

    private static boolean differs(Trigger one, Trigger other) {
        return !(one instanceof CronTrigger a
                && other instanceof CronTrigger b
                && a.getCronExpression().equals(b.getCronExpression())
                && a.getTimeZone().hasSameRules(b.getTimeZone()));
    }

    /** Begins to fire: first what an earlier process left unfinished, then what was missed, then what is due. */
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The jobs cannot be started from the operational database.", e);
        }
    }

    @Override
    public List<JobStatus> list() {
        return Arrays.stream(JobName.values()).map(this::status).toList();
    }

    @Override
    public void runNow(JobName job) {
        try {
            if (board.running(job).isEmpty() && !Triggers.waitsAlone(scheduler, job)) {
                Triggers.fireAlone(scheduler, job);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Job `" + job.key() + "` cannot be fired.", e);
        }
    }

    @Override
    public void backfill(JobName job, Firing.Days days) {
        if (!job.readsChanges()) {
            throw new IllegalArgumentException(
                    "Job `%s` reads no source of changes; it has no days to read again.".formatted(job.key()));
        }
        try {
            if (board.running(job).isEmpty() && !Triggers.waitsAlone(scheduler, job)) {
                Triggers.fireAlone(scheduler, job, days);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The back-fill of job `" + job.key() + "` cannot be fired.", e);
        }
    }

    @Override
    public void cancel(JobName job) {
        board.askToStop(job);
    }

    @Override
    public void pause(JobName job, boolean paused) {
        try {
            scheduler.addJob(Triggers.job(job, paused), true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Job `" + job.key() + "` cannot be paused or resumed.", e);
        }
    }

    /**
     * Loads everything in order and then evaluates, as a night does, beginning now; returns at once. For the first
     * start in demonstration mode. Does nothing while such a chain is under way, also one that an earlier process
     * began and this one recovers.
     */
    public void runAllOnce() {
        try {
            for (JobName job : JobName.values()) {
                if (board.running(job).isPresent() || Triggers.waits(scheduler, job, Chain.FIRST)) {
                    return;
                }
            }
            Triggers.fireSoon(scheduler, JobName.LOAD_DIVISIONS, new Chain(Chain.FIRST, false));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The first load cannot be fired.", e);
        }
    }

    private JobStatus status(JobName job) {
        try {
            // The whole chain runs in the night, so the clock that begins it is everybody's next fire.
            Optional<Trigger> night = Optional.ofNullable(scheduler.getTrigger(Triggers.nightKey()));
            Optional<Instant> next = night.map(Trigger::getNextFireTime).map(time -> time.toInstant());
            Optional<Instant> lastNight =
                    night.map(Trigger::getPreviousFireTime).map(time -> time.toInstant());
            return new JobStatus(
                    job,
                    next,
                    board.begun(job).or(() -> lastNight),
                    board.running(job),
                    board.error(job),
                    Triggers.paused(scheduler.getJobDetail(Triggers.key(job))),
                    board.misfired(job));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The state of job `" + job.key() + "` cannot be read.", e);
        }
    }

    /** Asks running jobs to stop at their next safe point, waits for them, and fires nothing more. */
    @Override
    public void close() {
        board.askToStop();
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The jobs cannot be shut down.", e);
        }
    }
}

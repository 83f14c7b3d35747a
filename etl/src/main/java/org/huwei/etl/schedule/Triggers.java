package org.huwei.etl.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** Makes the jobs and triggers that stand in the store, each with its misfire policy. */
final class Triggers {

    private static final String ALONE = "alone";
    private static final String RETRY = "retry";
    private static final String TRIES = "tries";
    private static final String PAUSED = "paused";
    private static final String OF_CHAIN = "of-chain";

    private Triggers() {}

    static JobKey key(JobName job) {
        return JobKey.jobKey(job.key());
    }

    /** Kept without trigger; run again from the beginning when the process died under it. */
    static JobDetail job(JobName job, boolean paused) {
        return JobBuilder.newJob(QuartzJob.class)
                .withIdentity(key(job))
                .usingJobData(PAUSED, Boolean.toString(paused))
                .storeDurably()
                .requestRecovery(true)
                .build();
    }

    /** Whether the nights leave the job out; a job that is not stored yet is not paused. */
    static boolean paused(@Nullable JobDetail job) {
        return job != null && Boolean.parseBoolean(job.getJobDataMap().getString(PAUSED));
    }

    static TriggerKey nightKey() {
        return TriggerKey.triggerKey("clock", Chain.NIGHT);
    }

    /**
     * The night's beginning. Misfire policy: fire once and go on. A night missed while the process was down is made
     * good at the next start, and several missed nights by one run, since a load takes everything changed since the
     * last.
     */
    static Trigger night(ScheduleSettings settings) {
        return TriggerBuilder.newTrigger()
                .withIdentity(nightKey())
                .forJob(key(JobName.LOAD_DIVISIONS))
                .usingJobData(new Chain(Chain.NIGHT, false).data())
                .withSchedule(CronScheduleBuilder.cronSchedule(settings.nightly())
                        .inTimeZone(TimeZone.getTimeZone(settings.zone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /**
     * Fires a job of a chain as soon as a thread is free. Misfire policy: fire now. It was due, nothing replaces it. A
     * recovered job that fires its follower a second time replaces the first trigger.
     */
    static void fireSoon(Scheduler scheduler, JobName job, Chain chain) throws SchedulerException {
        store(scheduler, once(job, chain.name()).usingJobData(chain.data()).build());
    }

    /** Fires a job alone, as {@link #fireSoon}. */
    static void fireAlone(Scheduler scheduler, JobName job) throws SchedulerException {
        store(scheduler, once(job, ALONE).build());
    }

    /** Fires a job alone for days that are read once more, as {@link #fireSoon}. */
    static void fireAlone(Scheduler scheduler, JobName job, Firing.Days days) throws SchedulerException {
        store(scheduler, once(job, ALONE).usingJobData(days.data()).build());
    }

    /**
     * Fires a job alone after a pause, as the try of that number, for what the failed firing asked. Misfire policy: fire now; a try that was due while the
     * process was down is made at the next start.
     */
    static void retry(Scheduler scheduler, JobName job, JobDataMap asked, int tries, Duration pause)
            throws SchedulerException {
        Optional<Firing.Days> days = Firing.of(Instant.EPOCH, asked).backfill();
        boolean ofChain = Chain.of(asked).isPresent() || makesUpForChain(asked);
        store(
                scheduler,
                once(job, RETRY)
                        .startAt(Date.from(Instant.now().plus(pause)))
                        .usingJobData(days.map(Firing.Days::data).orElseGet(JobDataMap::new))
                        .usingJobData(TRIES, Integer.toString(tries))
                        .usingJobData(OF_CHAIN, Boolean.toString(ofChain))
                        .build());
    }

    /** How many new tries a firing has behind it. */
    static int tries(JobDataMap data) {
        return Optional.ofNullable(data.getString(TRIES)).map(Integer::valueOf).orElse(0);
    }

    /** Whether the firing is a new try of a load that failed in a chain, whose evaluation still waits for it. */
    static boolean makesUpForChain(JobDataMap data) {
        return Boolean.parseBoolean(data.getString(OF_CHAIN));
    }

    /** Whether a job waits to be fired in a chain or to be tried again. */
    static boolean due(Scheduler scheduler, JobName job) throws SchedulerException {
        return waits(scheduler, job, RETRY) || waits(scheduler, job, Chain.NIGHT) || waits(scheduler, job, Chain.FIRST);
    }

    /** Whether a job of a chain waits to be fired. */
    static boolean waits(Scheduler scheduler, JobName job, String group) throws SchedulerException {
        return scheduler.checkExists(onceKey(job, group));
    }

    static boolean waitsAlone(Scheduler scheduler, JobName job) throws SchedulerException {
        return waits(scheduler, job, ALONE);
    }

    private static TriggerKey onceKey(JobName job, String group) {
        return TriggerKey.triggerKey("once-" + job.key(), group);
    }

    private static TriggerBuilder<?> once(JobName job, String group) {
        return TriggerBuilder.newTrigger()
                .withIdentity(onceKey(job, group))
                .forJob(key(job))
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow());
    }

    private static void store(Scheduler scheduler, Trigger trigger) throws SchedulerException {
        if (scheduler.checkExists(trigger.getKey())) {
            scheduler.rescheduleJob(trigger.getKey(), trigger);
        } else {
            scheduler.scheduleJob(trigger);
        }
    }
}

package org.huwei.etl.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One firing: runs the job's work, keeps the board and fires what follows in the chain. */
@DisallowConcurrentExecution
public final class QuartzJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(QuartzJob.class);

    private final JobName name;
    private final PipelineJob work;
    private final JobBoard board;
    private final List<Duration> retries;
    private final JobListener listener;

    /** @param retries how long to wait before each new try after the source failed */
    QuartzJob(JobName name, PipelineJob work, JobBoard board, List<Duration> retries, JobListener listener) {
        this.listener = listener;
        this.retries = List.copyOf(retries);
        this.name = name;
        this.work = work;
        this.board = board;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Optional<Chain> night = Chain.of(context.getMergedJobDataMap());
        boolean leftOut = night.isPresent() && Triggers.paused(context.getJobDetail());
        if (leftOut) {
            LOG.info(
                    "Job {} is paused: this {} goes on without it.",
                    name.key(),
                    night.get().name());
        }
        Optional<Exception> failure = leftOut ? Optional.empty() : work(context);
        Optional<String> error = failure.map(QuartzJob::message);
        try {
            boolean triedAgain = failure.filter(QuartzJob::worthAnotherTry).isPresent() && retry(context);
            if (!leftOut) {
                listener.ended(name, failure, triedAgain);
            }
            Optional<Chain> chain = night.map(c -> c.after(error.isEmpty()));
            if (chain.isPresent()) {
                follow(context, chain.get());
            } else if (error.isEmpty() && Triggers.makesUpForChain(context.getMergedJobDataMap())) {
                evaluateWhenAllIsWell(context.getScheduler());
            }
        } catch (SchedulerException e) {
            throw new JobExecutionException("What follows `" + name.key() + "` cannot be scheduled.", e);
        }
        if (error.isPresent()) {
            throw new JobExecutionException(error.get());
        }
    }

    /** A source that is down comes back by itself; the warehouse, a mistake of ours or a request to stop do not. */
    private static boolean worthAnotherTry(Exception failure) {
        return failure instanceof RunFailedException run && run.kind() == RunFailedException.Kind.SOURCE;
    }

    /** Whether a new try was still due; it is entered. */
    private boolean retry(JobExecutionContext context) throws SchedulerException {
        int tries = Triggers.tries(context.getMergedJobDataMap());
        if (tries >= retries.size()) {
            return false;
        }
        Duration pause = retries.get(tries);
        LOG.warn("Job {} is tried again in {}.", name.key(), pause);
        Triggers.retry(context.getScheduler(), name, context.getMergedJobDataMap(), tries + 1, pause);
        return true;
    }

    /**
     * The evaluation that a chain left out, once every load has succeeded after all. While the chain still goes on, its
     * end does this.
     */
    private void evaluateWhenAllIsWell(Scheduler scheduler) throws SchedulerException {
        for (JobName job : JobName.values()) {
            boolean otherLoad = job != JobName.EVALUATE && job != name;
            if (otherLoad
                    && (board.error(job).isPresent()
                            || board.running(job).isPresent()
                            || Triggers.due(scheduler, job))) {
                return;
            }
        }
        Triggers.fireAlone(scheduler, JobName.EVALUATE);
    }

    private static String message(Exception failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    }

    private void follow(JobExecutionContext context, Chain chain) throws SchedulerException {
        Optional<JobName> next = chain.following(name);
        if (next.isPresent()) {
            Triggers.fireSoon(context.getScheduler(), next.get(), chain);
        } else if (chain.failed()) {
            LOG.warn("The loads of this {} did not all succeed at once.", chain.name());
            if (board.error(name).isEmpty()) {
                evaluateWhenAllIsWell(context.getScheduler());
            }
        }
    }

    /** The failure, empty after success. */
    private Optional<Exception> work(JobExecutionContext context) {
        Instant fired = Optional.ofNullable(context.getScheduledFireTime())
                .orElse(context.getFireTime())
                .toInstant();
        ProgressListener progress = board.begin(name, context.getFireTime().toInstant());
        LOG.info("Job {} begins{}.", name.key(), context.isRecovering() ? " again after its process died" : "");
        try {
            work.run(Firing.of(fired, context.getMergedJobDataMap()), progress);
            board.succeeded(name);
            LOG.info("Job {} is done.", name.key());
            return Optional.empty();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.error("Job {} failed: {}", name.key(), message(e), e);
            board.failed(name, message(e));
            return Optional.of(e);
        }
    }
}

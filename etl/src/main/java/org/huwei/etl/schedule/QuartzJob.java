package org.huwei.etl.schedule;

import java.time.Instant;
import java.util.Optional;
import org.huwei.etl.run.ProgressListener;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
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

    QuartzJob(JobName name, PipelineJob work, JobBoard board) {
        this.name = name;
        this.work = work;
        this.board = board;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Optional<String> error = work(context);
        try {
            Optional<Chain> chain = Chain.of(context.getMergedJobDataMap()).map(c -> c.after(error.isEmpty()));
            if (chain.isPresent()) {
                follow(context, chain.get());
            }
        } catch (SchedulerException e) {
            throw new JobExecutionException("What follows `" + name.key() + "` cannot be scheduled.", e);
        }
        if (error.isPresent()) {
            throw new JobExecutionException(error.get());
        }
    }

    private void follow(JobExecutionContext context, Chain chain) throws SchedulerException {
        Optional<JobName> next = chain.following(name);
        if (next.isPresent()) {
            Triggers.fireSoon(context.getScheduler(), next.get(), chain);
        } else if (chain.failed()) {
            LOG.warn("The loads of this {} did not all succeed: it is not evaluated.", chain.name());
        }
    }

    /** The message of the failure, empty after success. */
    private Optional<String> work(JobExecutionContext context) {
        Instant fired = Optional.ofNullable(context.getScheduledFireTime())
                .orElse(context.getFireTime())
                .toInstant();
        ProgressListener listener = board.begin(name, context.getFireTime().toInstant());
        LOG.info("Job {} begins{}.", name.key(), context.isRecovering() ? " again after its process died" : "");
        try {
            work.run(fired, listener);
            board.succeeded(name);
            LOG.info("Job {} is done.", name.key());
            return Optional.empty();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            LOG.error("Job {} failed: {}", name.key(), message, e);
            board.failed(name, message);
            return Optional.of(message);
        }
    }
}

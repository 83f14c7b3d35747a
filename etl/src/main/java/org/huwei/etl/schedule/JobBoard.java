package org.huwei.etl.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huwei.etl.run.ProgressListener;

/** What this process knows of its jobs: which run and how far, when each last began, what went wrong. */
final class JobBoard {

    private final Map<JobName, RunProgress> running = new ConcurrentHashMap<>();
    private final Map<JobName, Instant> begun = new ConcurrentHashMap<>();
    private final Map<JobName, String> errors = new ConcurrentHashMap<>();
    private final Map<JobName, Instant> misfires = new ConcurrentHashMap<>();
    private final Set<JobName> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Optional<RunProgress> running(JobName job) {
        return Optional.ofNullable(running.get(job));
    }

    Optional<Instant> begun(JobName job) {
        return Optional.ofNullable(begun.get(job));
    }

    Optional<String> error(JobName job) {
        return Optional.ofNullable(errors.get(job));
    }

    Optional<Instant> misfired(JobName job) {
        return Optional.ofNullable(misfires.get(job));
    }

    /** Notes that the job should have fired and had not. */
    void misfired(JobName job, Instant at) {
        misfires.put(job, at);
    }

    /** Asks the job, when it runs, to stop at its next safe point. */
    void askToStop(JobName job) {
        if (running.containsKey(job)) {
            cancelled.add(job);
        }
    }

    /** Asks every running job to stop at its next safe point. */
    void askToStop() {
        closing = true;
    }

    /** Marks a job as running; what it reports to the listener shows from now on. */
    ProgressListener begin(JobName job, Instant at) {
        begun.put(job, at);
        cancelled.remove(job);
        running.put(job, new RunProgress("begin", 0, 0, at));
        return new ProgressListener() {
            @Override
            public void stage(String stageKey, long done, long total) {
                running.put(job, new RunProgress(stageKey, done, total, at));
            }

            @Override
            public boolean cancelled() {
                return closing || cancelled.contains(job);
            }
        };
    }

    void succeeded(JobName job) {
        errors.remove(job);
        running.remove(job);
    }

    void failed(JobName job, String message) {
        errors.put(job, message);
        running.remove(job);
    }
}

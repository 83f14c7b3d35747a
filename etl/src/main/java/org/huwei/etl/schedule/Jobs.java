package org.huwei.etl.schedule;

import java.util.List;

/** What the pages and the command line may ask of the jobs. */
public interface Jobs {

    /** Every job, in the order of {@link JobName}. */
    List<JobStatus> list();

    /** Fires a job at once and returns; a job that is already running is not started a second time. */
    void runNow(JobName job);

    /**
     * Reads what changed on those days once more and returns at once; a job that is running or waits for its back-fill
     * already is left alone.
     *
     * @throws IllegalArgumentException for a job that reads no source of changes
     */
    void backfill(JobName job, Firing.Days days);

    /** Asks the job to stop at its next safe point, when it runs in this process; what it loaded stays. */
    void cancel(JobName job);

    /** Leaves the job out of the nights, or takes it in again; what comes after it in the night is done all the same. */
    void pause(JobName job, boolean paused);
}

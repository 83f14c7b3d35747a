package org.huwei.etl.schedule;

import java.util.List;

/** What the pages and the command line may ask of the jobs. */
public interface Jobs {

    /** Every job, in the order of {@link JobName}. */
    List<JobStatus> list();

    /** Fires a job at once and returns; a job that is already running is not started a second time. */
    void runNow(JobName job);
}

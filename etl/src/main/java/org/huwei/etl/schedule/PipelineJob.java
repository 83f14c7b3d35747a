package org.huwei.etl.schedule;

import org.huwei.etl.run.ProgressListener;

/** What a job does when it fires; the scheduler knows nothing more of it. Runs once at a time. */
@FunctionalInterface
public interface PipelineJob {

    /**
     * Does the work, from the beginning also after an earlier run died in the middle.
     *
     * @param firing when the run was due, and what is asked
     * @param listener told of progress; asks to stop when the run is cancelled or the process shuts down
     * @throws Exception when the work is not done; the message is shown to the administrator
     */
    void run(Firing firing, ProgressListener listener) throws Exception;
}

package org.huwei.etl.schedule;

import java.time.Instant;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;

/** Keeps on the board, and tells, that a job should have fired and had not, because the process was down or every thread busy. */
final class Misfires extends TriggerListenerSupport {

    private final JobBoard board;
    private final JobListener listener;

    Misfires(JobBoard board, JobListener listener) {
        this.listener = listener;
        this.board = board;
    }

    @Override
    public String getName() {
        return "misfires";
    }

    @Override
    public void triggerMisfired(Trigger trigger) {
        JobName job = JobName.ofKey(trigger.getJobKey().getName());
        board.misfired(job, Instant.now());
        listener.misfired(job);
    }
}

package org.huwei.etl.schedule;

import java.time.Instant;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;

/** Keeps on the board that a job should have fired and had not, because the process was down or every thread busy. */
final class Misfires extends TriggerListenerSupport {

    private final JobBoard board;

    Misfires(JobBoard board) {
        this.board = board;
    }

    @Override
    public String getName() {
        return "misfires";
    }

    @Override
    public void triggerMisfired(Trigger trigger) {
        board.misfired(JobName.ofKey(trigger.getJobKey().getName()), Instant.now());
    }
}

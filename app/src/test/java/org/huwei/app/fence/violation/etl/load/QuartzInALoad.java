package org.huwei.app.fence.violation.etl.load;

import org.quartz.JobKey;

/** A load that knows who schedules it. */
public final class QuartzInALoad {

    private final JobKey key;

    public QuartzInALoad(JobKey key) {
        this.key = key;
    }

    @Override
    public String toString() {
        return key.getName();
    }
}

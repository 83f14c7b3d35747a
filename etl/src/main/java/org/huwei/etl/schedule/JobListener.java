package org.huwei.etl.schedule;

import java.util.Optional;

/** Is told what becomes of jobs; what it throws would fail the job, so it throws nothing. */
public interface JobListener {

    /** Hears nothing. */
    JobListener NONE = new JobListener() {

        @Override
        public void ended(JobName job, Optional<Exception> failure, boolean triedAgain) {
            // Nobody listens.
        }

        @Override
        public void misfired(JobName job) {
            // Nobody listens.
        }
    };

    /**
     * A job ended.
     *
     * @param failure why it failed; empty when it succeeded
     * @param triedAgain whether another try follows by itself
     */
    void ended(JobName job, Optional<Exception> failure, boolean triedAgain);

    /** A job was due and had not begun, because the process was down or all threads were busy. */
    void misfired(JobName job);
}

package org.huwei.app.pipeline;

import org.huwei.etl.run.ProgressListener;

/** Computes every indicator and publishes the snapshot. */
@FunctionalInterface
public interface Evaluates {

    /**
     * Evaluates all whole periods.
     *
     * @param by who asked, for the record of publications
     */
    void evaluate(String by, ProgressListener listener);
}

package org.huwei.etl.run;

/**
 * Hears how far a run has come. Called from worker threads, at most a few times a second; an implementation must be
 * thread-safe and quick.
 */
public interface ProgressListener {

    /**
     * Reports work done in a stage.
     *
     * @param stageKey what is being done, for instance {@code load.patrol} or {@code evaluate.M2-01}; the page
     *     translates it under the key {@code stage.} + stageKey and shows the bare key where it has no words for it
     * @param done units done so far, at least 0
     * @param total units to do, or 0 when not known
     */
    void stage(String stageKey, long done, long total);

    /** True when the person or the shutting-down process asked to stop; the run ends at its next safe point. */
    boolean cancelled();

    /** A listener that hears nothing and never cancels. */
    static ProgressListener silent() {
        return new ProgressListener() {
            @Override
            public void stage(String stageKey, long done, long total) {
                // Nobody listens.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}

package org.huwei.etl.evaluation;

/** Who makes the draws of an analysis of robustness: this thread, or many machines. The counts are the same. */
@FunctionalInterface
public interface CountsDraws {

    /**
     * The counts of the draws from 1 to {@code draws}.
     *
     * @throws IllegalArgumentException when {@code draws} is below 1, or the scores give no mean in some draw
     */
    RankCounts count(RankRobustness robustness, long draws);

    /** Makes the draws in the thread that asks. */
    static CountsDraws here() {
        return (robustness, draws) -> robustness.block(1, draws);
    }
}

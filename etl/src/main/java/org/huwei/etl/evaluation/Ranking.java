package org.huwei.etl.evaluation;

/** Ranks of scores as every method gives them. */
public final class Ranking {
    private Ranking() {}

    /**
     * 1 = highest, ties get the smallest rank; values within 1e-9 of the larger of both are tied. A missing score (NaN)
     * gets 0.
     */
    public static int[] best(double[] scores) {
        return Ranks.best(scores);
    }
}

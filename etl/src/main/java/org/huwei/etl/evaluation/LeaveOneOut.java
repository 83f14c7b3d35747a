package org.huwei.etl.evaluation;

import java.util.Arrays;

/**
 * The ranks of units with all columns and with each column left out in turn. OECD and JRC (2008), Handbook on Constructing
 * Composite Indicators, 1.8; the mean absolute shift in rank is that of Saisana, Saltelli and Tarantola (2005).
 */
public final class LeaveOneOut {
    private final int[] all;
    private final int[][] without;

    /**
     * Ranks the units.
     *
     * @param scores rows = units, higher = better, NaN where missing; two columns or more
     * @param weights at least 0, one a column
     */
    public LeaveOneOut(double[][] scores, double[] weights) {
        WeightedScores means = new WeightedScores(scores);
        means.requireWeights(weights);
        Require.that(weights.length > 1, "pillars", "an array of 1", "must have at least 2 values");
        all = ranks(means, weights, "all columns");
        without = new int[weights.length][];
        for (int j = 0; j < weights.length; j++) {
            double[] rest = weights.clone();
            rest[j] = 0;
            without[j] = ranks(means, rest, "column " + (j + 1) + " left out");
        }
    }

    private static int[] ranks(WeightedScores means, double[] weights, String columns) {
        int[] ranks = Ranks.best(means.means(weights));
        for (int i = 0; i < ranks.length; i++) {
            Require.that(
                    ranks[i] > 0,
                    Require.at("scores", i),
                    "without a weighted value with " + columns,
                    "must have at least 1");
        }
        return ranks;
    }

    /** The ranks with all columns, 1 = best. */
    public int[] rankAll() {
        return all.clone();
    }

    /** The ranks without a column, counted from 0. */
    public int[] rankWithout(int column) {
        return without[column].clone();
    }

    /** The best rank of each unit, with all columns and over the columns left out. */
    public int[] minRank() {
        int[] ranks = all.clone();
        Arrays.stream(without).forEach(other -> Arrays.setAll(ranks, i -> Math.min(ranks[i], other[i])));
        return ranks;
    }

    /** The worst rank of each unit, with all columns and over the columns left out. */
    public int[] maxRank() {
        int[] ranks = all.clone();
        Arrays.stream(without).forEach(other -> Arrays.setAll(ranks, i -> Math.max(ranks[i], other[i])));
        return ranks;
    }

    /** The mean of |rank without the column - rank with all|. */
    public double meanAbsoluteShift(int column) {
        return Sums.sum(all.length, i -> Math.abs(without[column][i] - all[i])) / all.length;
    }

    /** Spearman's correlation of the ranking without a column with that of all; NaN where all units are tied in one. */
    public double spearmanWithAll(int column) {
        double[] left = Arrays.stream(all).asDoubleStream().toArray();
        double[] right = Arrays.stream(without[column]).asDoubleStream().toArray();
        return Correlation.SPEARMAN.of(left, right);
    }
}

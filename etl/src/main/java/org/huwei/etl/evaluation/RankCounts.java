package org.huwei.etl.evaluation;

import java.io.Serializable;

/**
 * What a block of draws counted: how often each unit had each rank, and how often it beat each other unit. Whole numbers,
 * so that blocks add up to the same in any order.
 */
public final class RankCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[][] byRank;
    private final long[][] beats;
    private long draws;

    /** Counts nothing yet. */
    public RankCounts(int units) {
        byRank = new long[units][units];
        beats = new long[units][units];
    }

    void count(double[] scores, int[] ranks) {
        Ranks.best(scores, ranks);
        draws++;
        for (int i = 0; i < scores.length; i++) {
            if (ranks[i] > 0) {
                byRank[i][ranks[i] - 1]++;
            }
            for (int j = 0; j < scores.length; j++) {
                if (Ranks.beats(scores[i], scores[j])) {
                    beats[i][j]++;
                }
            }
        }
    }

    /** Adds the counts of another block. */
    public RankCounts add(RankCounts other) {
        draws += other.draws;
        for (int i = 0; i < byRank.length; i++) {
            for (int j = 0; j < byRank.length; j++) {
                byRank[i][j] += other.byRank[i][j];
                beats[i][j] += other.beats[i][j];
            }
        }
        return this;
    }

    /** How many draws were counted. */
    public long draws() {
        return draws;
    }

    /** The mean rank of a unit, counted from 0. */
    public double meanRank(int unit) {
        double sum = 0;
        for (int rank = 0; rank < byRank.length; rank++) {
            sum += (rank + 1.0) * byRank[unit][rank];
        }
        return sum / draws;
    }

    /** The share of each rank of a unit. */
    public double[] acceptability(int unit) {
        return over(byRank[unit], unit, false);
    }

    /** In which share of the draws a unit beats each other one, strictly; NaN for itself. */
    public double[] beats(int unit) {
        return over(beats[unit], unit, true);
    }

    /** The smallest rank of a unit whose cumulated share reaches percent/100. */
    public int quantile(int unit, int percent) {
        long cumulated = 0;
        for (int rank = 0; rank < byRank.length; rank++) {
            cumulated += byRank[unit][rank];
            if (cumulated * 100 >= draws * percent) {
                return rank + 1;
            }
        }
        throw new IllegalStateException("Unit " + unit + " has no rank in some draw.");
    }

    private double[] over(long[] counts, int unit, boolean others) {
        double[] shares = new double[counts.length];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = others && j == unit ? Double.NaN : (double) counts[j] / draws;
        }
        return shares;
    }
}

package org.huwei.etl.evaluation;

import java.util.Arrays;

/**
 * The ranks of units over all 2^k corners at which each of k weights is multiplied by a low or a high factor. OECD and JRC
 * (2008), Handbook on Constructing Composite Indicators, 1.8 (sensitivity analysis).
 *
 * @param minRank best rank of each unit
 * @param maxRank worst rank of each unit
 * @param meanRank mean over the corners
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
public record WeightCorners(int[] minRank, int[] maxRank, double[] meanRank) {
    /** Above it the corners would take minutes: 2^20 are a million. */
    public static final int MOST_COLUMNS = 20;

    /**
     * Visits all corners.
     *
     * @param scores rows = units, higher = better, NaN where missing; at most 20 columns
     * @param weights above 0, one a column
     * @param low factor above 0
     * @param high factor, not below low
     */
    public static WeightCorners of(double[][] scores, double[] weights, double low, double high) {
        WeightedScores means = new WeightedScores(scores);
        means.requireWeights(weights);
        Require.that(low > 0, "factors[1]", low, "must be above 0");
        Require.that(high >= low, "factors[2]", high, "must not be below factors[1] = " + low);
        int k = weights.length;
        Require.that(
                k <= MOST_COLUMNS, "scores[1]", "an array of " + k, "must have at most " + MOST_COLUMNS + " values");
        int[] min = new int[scores.length];
        int[] max = new int[scores.length];
        long[] sum = new long[scores.length];
        Arrays.fill(min, Integer.MAX_VALUE);
        for (int corner = 0; corner < 1 << k; corner++) {
            int[] ranks = Ranks.best(means.means(corner(weights, low, high, corner)));
            for (int i = 0; i < ranks.length; i++) {
                Require.that(ranks[i] > 0, Require.at("scores", i), "without a weighted value", "must have one");
                min[i] = Math.min(min[i], ranks[i]);
                max[i] = Math.max(max[i], ranks[i]);
                sum[i] += ranks[i];
            }
        }
        double corners = 1 << k;
        return new WeightCorners(
                min,
                max,
                Arrays.stream(sum).mapToDouble(total -> total / corners).toArray());
    }

    private static double[] corner(double[] weights, double low, double high, int corner) {
        double[] moved = weights.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] *= (corner >> j & 1) == 0 ? low : high;
        }
        return moved;
    }
}

package org.huwei.etl.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairwise outranking of units and the Copeland score. OECD and JRC (2008), Handbook on Constructing Composite
 * Indicators, 1.7 (non-compensatory multi-criteria approach); Copeland (1951), cited there.
 */
public final class Outranking {
    private static final double TIED = 1e-12;

    private final double[][] shares;

    /**
     * Compares every pair of units.
     *
     * @param matrix complete, rows = units, higher = better
     * @param weights at least 0 for each column, rescaled to 1
     */
    public Outranking(double[][] matrix, double[] weights) {
        Require.complete("matrix", matrix);
        Require.sameLength("weights", weights.length, "matrix[1]", matrix[0].length);
        Require.weights("weights", weights);
        shares = new double[matrix.length][matrix.length];
        double total = Sums.sum(weights);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                shares[i][j] = i == j ? 0 : support(matrix[i], matrix[j], weights) / total;
            }
        }
    }

    private static double support(double[] better, double[] worse, double[] weights) {
        return Sums.sum(weights.length, k -> {
            double points = better[k] > worse[k] ? 1 : better[k] == worse[k] ? 0.5 : 0;
            return points * weights[k];
        });
    }

    /** The weight of the columns in which unit i is above unit j, with half of those in which both are equal. */
    public double[][] shares() {
        return shares.clone();
    }

    /** For each unit, how many it outranks less how many outrank it. */
    public List<Integer> copeland() {
        List<Integer> scores = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            int score = 0;
            for (int j = 0; j < shares.length; j++) {
                double lead = shares[i][j] - 0.5;
                score += i == j || Math.abs(lead) <= TIED ? 0 : (int) Math.signum(lead);
            }
            scores.add(score);
        }
        return scores;
    }

    /** The pairs (i, j), from 1, in which unit i is above unit j in every column that has weight. */
    public List<List<Integer>> dominantPairs() {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (shares[i][j] >= 1 - TIED) {
                    pairs.add(List.of(i + 1, j + 1));
                }
            }
        }
        return pairs;
    }
}

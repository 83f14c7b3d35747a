package org.huwei.etl.evaluation;

import java.io.Serializable;

/** Units scored by weighted arithmetic means of their columns; missing values are dropped with their weights. */
final class WeightedScores implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[][] scores;

    /**
     * Takes scores.
     *
     * @param scores rows = units, higher = better, NaN where missing
     */
    WeightedScores(double[][] scores) {
        Require.rectangular("scores", scores);
        for (int i = 0; i < scores.length; i++) {
            Require.that(
                    Tables.present(scores[i]).length > 0,
                    Require.at("scores", i),
                    "all null",
                    "must have at least 1 value");
        }
        this.scores = scores;
    }

    int units() {
        return scores.length;
    }

    int columns() {
        return scores[0].length;
    }

    /** Writes the mean of each unit; NaN where no column with a weight has a value. */
    void means(double[] weights, double[] means) {
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            double total = 0;
            for (int j = 0; j < weights.length; j++) {
                double value = scores[i][j];
                // A plain loop in fixed order: the same digits on every machine, and two equal rows stay equal.
                if (!Double.isNaN(value)) {
                    sum += weights[j] * value;
                    total += weights[j];
                }
            }
            means[i] = total > 0 ? sum / total : Double.NaN;
        }
    }

    double[] means(double[] weights) {
        double[] means = new double[units()];
        means(weights, means);
        return means;
    }

    void requireWeights(double[] weights) {
        Require.sameLength("weights", weights.length, "scores[1]", columns());
        Require.weights("weights", weights);
    }
}

package org.huwei.etl.evaluation;

import java.io.Serializable;

/**
 * How the ranking of units holds when the weights of the columns are drawn from a Dirichlet distribution: rank
 * acceptability of Lahdelma, Hokkanen and Salminen (1998), European Journal of Operational Research 106, 137-143 (SMAA),
 * with the Monte Carlo of Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168, 307-323.
 *
 * <p>Draw k depends on the seed and on k alone (see {@link DrawStream}), and a block of draws gives whole counts. So
 * {@code block(1, 500)} and {@code block(501, 1000)}, made anywhere, add up to {@code block(1, 1000)} to the last digit.
 */
public final class RankRobustness implements Serializable {
    private static final long serialVersionUID = 1L;

    private final WeightedScores scores;
    private final double[] alpha;
    private final String seed;

    /**
     * Prepares the draws.
     *
     * @param scores rows = units, higher = better, NaN where missing (dropped with its weight)
     * @param alpha Dirichlet parameters above 0, one a column
     * @param seed any text
     */
    public RankRobustness(double[][] scores, double[] alpha, String seed) {
        this.scores = new WeightedScores(scores);
        this.alpha = alpha.clone();
        this.seed = seed;
        Require.sameLength("alpha", alpha.length, "scores[1]", this.scores.columns());
        for (int j = 0; j < alpha.length; j++) {
            Require.that(
                    alpha[j] >= 1e-6 && alpha[j] <= 1e12,
                    Require.at("alpha", j),
                    alpha[j],
                    "must lie between 1e-6 and 1e12");
        }
    }

    /** The ranks under the expected weights alpha/sum. */
    public int[] rankBase() {
        return Ranks.best(scores.means(Tables.shares(alpha)));
    }

    /**
     * The counts of the draws from first to last, both included, counted from 1.
     *
     * @throws IllegalArgumentException when the range holds no draw
     */
    public RankCounts block(long first, long last) {
        Require.that(first >= 1 && last >= first, "draws", first + " to " + last, "must hold at least 1 draw");
        RankCounts counts = new RankCounts(scores.units());
        DrawStream stream = new DrawStream(seed);
        double[] weights = new double[alpha.length];
        double[] means = new double[scores.units()];
        int[] ranks = new int[scores.units()];
        for (long draw = first; draw <= last; draw++) {
            stream.start(draw);
            stream.dirichlet(alpha, weights);
            scores.means(weights, means);
            requireMeans(means, draw);
            counts.count(means, ranks);
        }
        return counts;
    }

    private static void requireMeans(double[] means, long draw) {
        for (int i = 0; i < means.length; i++) {
            Require.that(
                    !Double.isNaN(means[i]),
                    Require.at("scores", i),
                    "without a weighted value in draw " + draw,
                    "must have values in columns of larger alpha");
        }
    }
}

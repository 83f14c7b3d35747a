package org.huwei.etl.evaluation;

import java.util.Arrays;

/** Weights that the data of a matrix (rows = units, columns = indicators) give by themselves. */
public final class ObjectiveWeights {
    private static final double NEAR = 0.05;

    private ObjectiveWeights() {}

    /**
     * Entropy weights.
     *
     * @param entropy of each column, 0 to 1
     * @param divergence 1 - entropy
     * @param weights divergence over its sum; all NaN when no column diverges
     */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
    public record Entropy(double[] entropy, double[] divergence, double[] weights) {}

    /**
     * CRITIC weights.
     *
     * @param sd standard deviation (divisor n - 1) of each column after min-max
     * @param conflict sum of 1 - r with every column
     * @param information sd times conflict
     * @param weights information over its sum; all NaN when no column conflicts
     */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
    public record Critic(double[] sd, double[] conflict, double[] information, double[] weights) {}

    /** What {@link #spread} weighs by. */
    public enum Spread {
        EQUAL,
        SD,
        /** Standard deviation over mean. */
        CV
    }

    /**
     * Shannon's entropy of each column: -Σ p ln p / ln rows with p = x/column sum and 0 ln 0 = 0. Shannon (1948), Bell
     * System Technical Journal 27; as weights Hwang and Yoon (1981), Multiple Attribute Decision Making, 3.2.
     *
     * @param matrix values of at least 0, two rows or more
     * @throws IllegalArgumentException when a value is below 0 or a column sums to 0
     */
    public static Entropy entropy(double[][] matrix) {
        Require.complete("matrix", matrix);
        Require.that(matrix.length > 1, "matrix", matrix.length + " row", "must have at least 2 rows");
        double[][] columns = Tables.transpose(matrix);
        double[] divergence = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < matrix.length; i++) {
                Require.that(matrix[i][j] >= 0, Require.at("matrix", i, j), matrix[i][j], "must be at least 0");
            }
            Require.that(
                    Sums.largest(columns[j]) > 0,
                    "matrix column " + (j + 1),
                    "0 throughout",
                    "must be above 0 in at least one row");
            divergence[j] = divergence(columns[j]);
        }
        double[] entropy = Arrays.stream(divergence).map(d -> 1 - d).toArray();
        return new Entropy(entropy, divergence, weights(divergence));
    }

    /**
     * 1 - entropy as Σ (1/n) h(x/mean - 1) / ln n with h(d) = (1+d) ln(1+d) - d: a sum of terms of at least 0, which
     * keeps the digits of a column that is nearly even.
     */
    private static double divergence(double[] column) {
        if (Sums.constant(column)) {
            return 0;
        }
        double mean = Sums.mean(column);
        double sum = Sums.sum(column.length, i -> excess(column[i] / mean, (column[i] - mean) / mean));
        return Math.min(1, sum / column.length / Math.log(column.length));
    }

    private static double excess(double ratio, double d) {
        if (ratio == 0) {
            return 1;
        }
        if (Math.abs(d) > NEAR) {
            return ratio * Math.log(ratio) - d;
        }
        double sum = 0;
        double power = d;
        for (int k = 2; k < 16; k++) {
            power *= -d;
            sum -= power / (k * (k - 1.0));
        }
        return sum;
    }

    /**
     * CRITIC: Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22, 763-770, formulas 1-4.
     *
     * @param matrix complete, two rows or more, no constant column
     * @param directions 1 or -1 for each column
     * @param method pearson or spearman
     */
    public static Critic critic(double[][] matrix, int[] directions, Correlation method) {
        Require.complete("matrix", matrix);
        Require.sameLength("direction", directions.length, "matrix[1]", matrix[0].length);
        Require.directions("direction", directions);
        Require.that(matrix.length > 1, "matrix", matrix.length + " row", "must have at least 2 rows");
        double[][] columns = Tables.transpose(matrix);
        for (int j = 0; j < columns.length; j++) {
            Require.that(
                    !Sums.constant(columns[j]),
                    "matrix column " + (j + 1),
                    "constant",
                    "must have two different values");
            columns[j] = new Normalisation.MinMax(0, 1).of(columns[j], directions[j]);
        }
        double[] sd = Arrays.stream(columns).mapToDouble(Sums::deviation).toArray();
        double[] conflict = new double[columns.length];
        double[] information = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            int own = j;
            double[] column = columns[j];
            conflict[j] = Sums.sum(columns.length, k -> k == own ? 0 : method.distance(column, columns[k]));
            information[j] = sd[j] * conflict[j];
        }
        return new Critic(sd, conflict, information, weights(information));
    }

    /**
     * Weights in proportion to the spread of the raw columns; missing values (NaN) are left out.
     *
     * @throws IllegalArgumentException when a column has fewer than two values (unless equal) or, for cv, a mean that is
     *     not above 0
     */
    public static double[] spread(double[][] matrix, Spread kind) {
        Require.rectangular("matrix", matrix);
        double[][] columns = Tables.transpose(matrix);
        double[] spread = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            spread[j] = kind == Spread.EQUAL ? 1 : spread(columns[j], kind, "matrix column " + (j + 1));
        }
        return weights(spread);
    }

    private static double spread(double[] column, Spread kind, String field) {
        double[] present = Tables.present(column);
        Require.that(present.length > 1, field, "of " + present.length + " values", "must have at least 2");
        if (kind == Spread.SD) {
            return Sums.deviation(present);
        }
        double mean = Sums.mean(present);
        Require.that(mean > 0, field, "of mean " + mean, "must have a mean above 0 for cv");
        return Sums.deviation(present) / mean;
    }

    private static double[] weights(double[] values) {
        return Tables.shares(values); // 0/0 is NaN: no column tells the units apart
    }
}

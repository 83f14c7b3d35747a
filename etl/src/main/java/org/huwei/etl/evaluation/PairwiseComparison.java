package org.huwei.etl.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The analytic hierarchy process on one matrix of pairwise comparisons. Saaty (1980), The Analytic Hierarchy Process,
 * chapter 3 (eigenvector, consistency index and ratio, table of random indices).
 */
public final class PairwiseComparison {
    private static final double RECIPROCAL = 1e-6;
    private static final double TIED = 1e-12;
    private static final double CONSISTENT = 0.1;
    private static final double[] RANDOM_INDEX = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

    /**
     * The judgement that is furthest from what the weights imply.
     *
     * @param row index from 1, below column
     * @param column index from 1
     * @param value the judgement
     * @param implied the weight of the row over that of the column
     */
    public record Judgement(int row, int column, double value, double implied) {}

    private final double[][] matrix;
    private final double[] weights;

    /**
     * Takes a matrix.
     *
     * @param field the name of the matrix in a complaint
     * @param matrix positive, 1 on the diagonal, a_ij a_ji = 1 within 1e-6
     * @throws IllegalArgumentException when the matrix is not square, positive and reciprocal
     */
    public PairwiseComparison(String field, double[][] matrix) {
        Require.complete(field, matrix);
        Require.sameLength(Require.at(field, 0), matrix[0].length, field, matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                Require.that(matrix[i][j] > 0, Require.at(field, i, j), matrix[i][j], "must be above 0");
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                requireReciprocal(field, matrix, i, j);
            }
        }
        this.matrix = matrix.clone();
        this.weights = PrincipalEigenvector.of(matrix);
    }

    private static void requireReciprocal(String field, double[][] matrix, int i, int j) {
        double value = i == j ? matrix[i][i] : matrix[i][j] * matrix[j][i];
        String limit = i == j
                ? "must be 1"
                : "must be 1/" + Require.at(field, j, i) + " = " + 1 / matrix[j][i] + " within 1e-6";
        Require.that(Math.abs(value - 1) <= RECIPROCAL, Require.at(field, i, j), matrix[i][j], limit);
    }

    /** The principal eigenvector, sum 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** Geometric means of the rows over their sum. */
    public double[] weightsGeometricMean() {
        double[] means = new double[matrix.length];
        for (int i = 0; i < means.length; i++) {
            double[] row = matrix[i];
            means[i] = Math.exp(Sums.sum(row.length, j -> Math.log(row[j])) / row.length);
        }
        return Tables.shares(means);
    }

    /** Means over the columns, each column over its sum. */
    public double[] weightsColumnMean() {
        double[] means = new double[matrix.length];
        for (double[] column : Tables.transpose(matrix)) {
            double[] shares = Tables.shares(column);
            for (int i = 0; i < means.length; i++) {
                means[i] += shares[i] / means.length;
            }
        }
        return means;
    }

    /** The principal eigenvalue. */
    public double lambdaMax() {
        return matrix.length + excess();
    }

    /** lambdaMax - n from the judgements over what the weights imply: both near 1, so that no digit cancels. */
    private double excess() {
        int n = matrix.length;
        double sum = Sums.sum(n * n, k -> matrix[k / n][k % n] * weights[k % n] / weights[k / n] - 1);
        return sum / n;
    }

    /** The consistency index max(0, (lambdaMax - n)/(n - 1)); 0 for up to two elements. */
    public double consistencyIndex() {
        return matrix.length < 3 ? 0 : Math.max(0, excess() / (matrix.length - 1));
    }

    /** The consistency ratio: index over Saaty's random index; 0 for up to two elements, none for more than ten. */
    public OptionalDouble consistencyRatio() {
        if (matrix.length > RANDOM_INDEX.length) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(matrix.length < 3 ? 0 : consistencyIndex() / RANDOM_INDEX[matrix.length - 1]);
    }

    /** Whether the consistency ratio is at most 0.1; empty where there is none. */
    public Optional<Boolean> consistent() {
        OptionalDouble ratio = consistencyRatio();
        return ratio.isPresent() ? Optional.of(ratio.getAsDouble() <= CONSISTENT) : Optional.empty();
    }

    /** The judgement with the largest |ln(value/implied)|, the first of equals; none for one element. */
    public Optional<Judgement> worst() {
        Optional<Judgement> worst = Optional.empty();
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                double implied = weights[i] / weights[j];
                double distance = Math.abs(Math.log(matrix[i][j] / implied));
                if (distance > largest + TIED) {
                    largest = distance;
                    worst = Optional.of(new Judgement(i + 1, j + 1, matrix[i][j], implied));
                }
            }
        }
        return worst;
    }

    /** The elementwise geometric mean of several matrices of one size. */
    public static double[][] geometricMean(List<double[][]> matrices) {
        int n = matrices.getFirst().length;
        double[][] mean = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int row = i;
                int column = j;
                double sum = Sums.sum(matrices.size(), k -> Math.log(matrices.get(k)[row][column]));
                mean[i][j] = Math.exp(sum / matrices.size());
            }
        }
        return mean;
    }
}

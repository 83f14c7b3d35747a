package org.huwei.etl.evaluation;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;

/**
 * The eigenvector of the largest eigenvalue of a matrix of positive numbers (Perron). Hipparchus decomposes; power steps
 * then settle the small entries, which the decomposition knows only relative to the largest.
 */
final class PrincipalEigenvector {
    private static final int STEPS = 100_000;
    private static final double SETTLED = 1e-15;
    private static final double TOLERANCE = 1e-12;

    private PrincipalEigenvector() {}

    /**
     * The eigenvector with sum 1.
     *
     * @throws IllegalArgumentException when the power steps do not settle within 1e-12
     */
    static double[] of(double[][] matrix) {
        double[] vector = start(matrix);
        double change = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS && change > SETTLED; step++) {
            double[] next = Tables.shares(product(matrix, vector));
            double largest = 0;
            for (int i = 0; i < next.length; i++) {
                largest = Math.max(largest, Math.abs(next[i] - vector[i]) / next[i]);
            }
            if (largest >= change && largest < TOLERANCE) {
                return next;
            }
            change = largest;
            vector = next;
        }
        if (!(change < TOLERANCE)) {
            throw Require.fault("matrix", "too extreme", "must have an eigenvector that settles within " + TOLERANCE);
        }
        return vector;
    }

    static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = Sums.dot(matrix[i], vector);
        }
        return product;
    }

    private static double[] start(double[][] matrix) {
        var decomposition = new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(matrix));
        int principal = 0;
        for (int i = 1; i < matrix.length; i++) {
            if (decomposition.getEigenvalue(i).getReal()
                    > decomposition.getEigenvalue(principal).getReal()) {
                principal = i;
            }
        }
        double[] vector = new double[matrix.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = decomposition.getEigenvector(principal).getEntry(i).getReal();
            vector[i] = Math.max(Math.abs(vector[i]), Double.MIN_NORMAL);
        }
        return Tables.shares(vector);
    }
}

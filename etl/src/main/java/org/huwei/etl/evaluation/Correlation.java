package org.huwei.etl.evaluation;

import java.util.Arrays;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/** Correlation of two complete variables of equal length. */
public enum Correlation {
    /** Product-moment correlation. */
    PEARSON {
        @Override
        double coefficient(double[] left, double[] right) {
            return Sums.dot(unit(left), unit(right));
        }

        @Override
        double distance(double[] left, double[] right) {
            double[] a = unit(left);
            double[] b = unit(right);
            // 1 - r as half a squared distance, so that nearly equal columns keep their digits.
            return Sums.sum(a.length, i -> (a[i] - b[i]) * (a[i] - b[i])) / 2;
        }
    },
    /** Pearson's correlation of the average ranks. */
    SPEARMAN {
        @Override
        double coefficient(double[] left, double[] right) {
            return PEARSON.coefficient(Ranks.average(left), Ranks.average(right));
        }

        @Override
        double distance(double[] left, double[] right) {
            return PEARSON.distance(Ranks.average(left), Ranks.average(right));
        }
    },
    /** Kendall's tau-b: Kendall (1945), The treatment of ties in ranking problems, Biometrika 33. */
    KENDALL {
        @Override
        double coefficient(double[] left, double[] right) {
            return new KendallsCorrelation().correlation(left, right);
        }

        @Override
        double distance(double[] left, double[] right) {
            return 1 - coefficient(left, right);
        }
    };

    /** The coefficient of two variables that are not constant, up to rounding beyond [-1, 1]. */
    abstract double coefficient(double[] left, double[] right);

    /** 1 - the coefficient. */
    abstract double distance(double[] left, double[] right);

    /** The coefficient of two variables; NaN where one of them is constant. */
    public double of(double[] left, double[] right) {
        if (Sums.constant(left) || Sums.constant(right)) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, coefficient(left, right)));
    }

    /**
     * The coefficients of all pairs of columns; the diagonal is exactly 1.
     *
     * @param columns one array a variable, complete, two values or more each, none constant
     * @throws IllegalArgumentException when a column is constant, incomplete or of another length
     */
    public double[][] matrix(double[][] columns) {
        Require.complete("columns", columns);
        for (int j = 0; j < columns.length; j++) {
            Require.that(columns[j].length > 1, Require.at("columns", j), "of 1 value", "must have at least 2");
            Require.that(
                    !Sums.constant(columns[j]), Require.at("columns", j), "constant", "must have two different values");
        }
        double[][] matrix = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = of(columns[i], columns[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[] unit(double[] values) {
        double mean = Sums.mean(values);
        double length = Math.sqrt(Sums.squares(values));
        return Arrays.stream(values).map(value -> (value - mean) / length).toArray();
    }
}

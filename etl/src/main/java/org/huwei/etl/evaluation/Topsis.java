package org.huwei.etl.evaluation;

import java.util.Arrays;

/**
 * Order preference by similarity to the ideal solution. Hwang and Yoon (1981), Multiple Attribute Decision Making, 3.3.
 *
 * @param ideal best weighted value of each column
 * @param antiIdeal worst weighted value of each column
 * @param dPlus distance of each unit to the ideal
 * @param dMinus distance of each unit to the anti-ideal
 * @param closeness dMinus/(dPlus + dMinus), NaN when all units are alike
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
public record Topsis(double[] ideal, double[] antiIdeal, double[] dPlus, double[] dMinus, double[] closeness) {

    /**
     * Rates units.
     *
     * @param matrix complete, rows = units, no column of zeros
     * @param weights at least 0, rescaled to 1
     * @param directions 1 or -1 for each column
     */
    public static Topsis of(double[][] matrix, double[] weights, int[] directions) {
        Require.complete("matrix", matrix);
        Require.sameLength("weights", weights.length, "matrix[1]", matrix[0].length);
        Require.sameLength("direction", directions.length, "matrix[1]", matrix[0].length);
        Require.weights("weights", weights);
        Require.directions("direction", directions);
        double[] shares = Tables.shares(weights);
        double[][] columns = Tables.transpose(matrix);
        double[] ideal = new double[columns.length];
        double[] antiIdeal = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = weighted(columns[j], shares[j], "matrix column " + (j + 1));
            double best = directions[j] == 1 ? Sums.largest(columns[j]) : Sums.smallest(columns[j]);
            double worst = directions[j] == 1 ? Sums.smallest(columns[j]) : Sums.largest(columns[j]);
            ideal[j] = best;
            antiIdeal[j] = worst;
        }
        double[] dPlus = distances(columns, ideal);
        double[] dMinus = distances(columns, antiIdeal);
        double[] closeness = new double[matrix.length];
        Arrays.setAll(closeness, i -> dMinus[i] / (dPlus[i] + dMinus[i]));
        return new Topsis(ideal, antiIdeal, dPlus, dMinus, closeness);
    }

    private static double[] weighted(double[] column, double weight, String field) {
        double unit = Math.max(Math.abs(Sums.largest(column)), Math.abs(Sums.smallest(column)));
        Require.that(unit > 0, field, "0 throughout", "must have a value other than 0");
        double root = Math.sqrt(Sums.sum(column.length, i -> (column[i] / unit) * (column[i] / unit)));
        return Arrays.stream(column).map(value -> value / unit / root * weight).toArray();
    }

    private static double[] distances(double[][] columns, double[] point) {
        double[] distances = new double[columns[0].length];
        for (int i = 0; i < distances.length; i++) {
            int unit = i;
            distances[i] = Math.sqrt(Sums.sum(point.length, j -> square(columns[j][unit] - point[j])));
        }
        return distances;
    }

    private static double square(double value) {
        return value * value;
    }
}

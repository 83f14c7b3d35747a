package org.huwei.etl.evaluation;

import java.util.Arrays;

/** Columns of rows, and values without those that are missing (NaN). */
final class Tables {
    private Tables() {}

    static double[][] transpose(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Values over their sum. */
    static double[] shares(double[] values) {
        double total = Sums.sum(values);
        return Arrays.stream(values).map(value -> value / total).toArray();
    }

    static double[] constant(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}

package org.huwei.etl.evaluation;

/** Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, 297-334, formula 2. */
public final class CronbachAlpha {
    private CronbachAlpha() {}

    /**
     * k/(k-1) (1 - sum of the variances / variance of the sum).
     *
     * @param columns one array an item, complete; two items and two values or more
     * @throws IllegalArgumentException when there are too few or the sum of the items is constant
     */
    public static double of(double[][] columns) {
        Require.complete("columns", columns);
        int k = columns.length;
        Require.that(k > 1, "columns", "an array of 1", "must have at least 2 items");
        Require.that(columns[0].length > 1, "columns[1]", "an array of 1", "must have at least 2 values");
        double[] total = new double[columns[0].length];
        for (int i = 0; i < total.length; i++) {
            int subject = i;
            total[i] = Sums.sum(k, j -> columns[j][subject]);
        }
        double ofTotal = Sums.squares(total);
        Require.that(ofTotal > 0, "columns", "constant in the sum of the items", "must have a variance above 0");
        double ofItems = Sums.sum(k, j -> Sums.squares(columns[j]));
        return k / (k - 1.0) * ((ofTotal - ofItems) / ofTotal);
    }
}

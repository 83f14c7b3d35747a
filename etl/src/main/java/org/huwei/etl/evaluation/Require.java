package org.huwei.etl.evaluation;

/** Complaints about input: one sentence that names field, value and limit. Indices count from 1. */
final class Require {
    private Require() {}

    static IllegalArgumentException fault(String field, Object value, String limit) {
        return new IllegalArgumentException(field + " is " + value + " but " + limit + ".");
    }

    static void that(boolean holds, String field, Object value, String limit) {
        if (!holds) {
            throw fault(field, value, limit);
        }
    }

    static void sameLength(String field, int length, String otherField, int otherLength) {
        that(
                length == otherLength,
                field,
                "an array of " + length,
                "must have as many values as " + otherField + ", which has " + otherLength);
    }

    static String at(String field, int index) {
        return field + "[" + (index + 1) + "]";
    }

    static String at(String field, int row, int column) {
        return at(at(field, row), column);
    }

    /** Refuses rows of different length and values that are missing (NaN) or infinite. */
    static void complete(String field, double[][] rows) {
        rectangular(field, rows);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                that(Double.isFinite(rows[i][j]), at(field, i, j), shown(rows[i][j]), "must be a number");
            }
        }
    }

    static void rectangular(String field, double[][] rows) {
        that(rows.length > 0 && rows[0].length > 0, field, "empty", "must be an array of at least one value");
        for (int i = 1; i < rows.length; i++) {
            sameLength(at(field, i), rows[i].length, at(field, 0), rows[0].length);
        }
    }

    /** Refuses weights below 0 and weights that are all 0. */
    static void weights(String field, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            that(weights[i] >= 0, at(field, i), shown(weights[i]), "must be at least 0");
        }
        that(Sums.sum(weights) > 0, field, "0 throughout", "must be above 0 in at least one place");
    }

    /** Refuses directions other than 1 and -1. */
    static void directions(String field, int[] directions) {
        for (int i = 0; i < directions.length; i++) {
            that(Math.abs(directions[i]) == 1, at(field, i), directions[i], "must be 1 or -1");
        }
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "null" : String.valueOf(value);
    }
}

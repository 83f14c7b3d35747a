package org.huwei.etl.evaluation;

import java.util.Arrays;

/** Every ranking of the methods of evaluation. NaN is a missing value, which has no rank. */
final class Ranks {
    private static final double TIED = 1e-9;

    private Ranks() {}

    /** Whether two values differ by at most 1e-9 of the larger of both. */
    static boolean tied(double left, double right) {
        return Math.abs(left - right) <= TIED * Math.max(Math.abs(left), Math.abs(right));
    }

    /** Whether a value is above another one and not tied with it. */
    static boolean beats(double left, double right) {
        return left > right && !tied(left, right);
    }

    /** 1 = highest; a value's rank is 1 + the number of values that beat it. A missing value gets 0. */
    static int[] best(double[] scores) {
        int[] ranks = new int[scores.length];
        best(scores, ranks);
        return ranks;
    }

    /** {@link #best(double[])} without a new array. */
    static void best(double[] scores, int[] ranks) {
        for (int i = 0; i < scores.length; i++) {
            int rank = Double.isNaN(scores[i]) ? 0 : 1;
            for (double other : scores) {
                if (beats(other, scores[i])) {
                    rank++;
                }
            }
            ranks[i] = rank;
        }
    }

    /** 1 = smallest; equal values get the smallest rank of theirs; a missing value stays NaN. */
    static double[] ascending(double[] values) {
        double[] sorted = sorted(values);
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : 1 + below(sorted, value))
                .toArray();
    }

    /** 1 = smallest; equal values get the mean of the ranks they share. No value may be missing. */
    static double[] average(double[] values) {
        double[] sorted = sorted(values);
        return Arrays.stream(values)
                .map(value -> (below(sorted, value) + below(sorted, Math.nextUp(value)) + 1) / 2.0)
                .toArray();
    }

    /** Sum of t³ - t over the groups of t equal values. */
    static double tieSum(double[] values) {
        double[] sorted = sorted(values);
        double total = 0;
        for (int i = 0; i < sorted.length; ) {
            int next = below(sorted, Math.nextUp(sorted[i]));
            double ties = next - i;
            total += ties * ties * ties - ties;
            i = next;
        }
        return total;
    }

    private static double[] sorted(double[] values) {
        // -0.0 + 0.0 is 0.0, so that both zeros are one value to the search.
        return Arrays.stream(Tables.present(values))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
    }

    /** How many values of a sorted array are below a value. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

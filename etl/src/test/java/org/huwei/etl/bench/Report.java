package org.huwei.etl.bench;

import java.util.Arrays;
import java.util.Locale;

/** How benchmarks say what they measured. */
final class Report {

    private Report() {}

    /** Prints a line, with the marks of numbers that everyone reads alike. */
    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** The middle one of an odd number of values. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package org.huwei.etl.bench;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON text of long arrays by a name and whole numbers such as {@code counts 5000 0 50}; the same at every run. */
final class LongArrays {

    private final Random random = new Random(31);
    private final String[] words;

    private LongArrays(String[] words) {
        this.words = words;
    }

    /** The text that a name and its numbers stand for. */
    static String of(String call) {
        return new LongArrays(call.split(" ")).text();
    }

    private String text() {
        return switch (words[0]) {
            case "letters" -> "a".repeat(number(1));
            case "same" -> array(number(1), i -> words[2]);
            case "counts" -> counts(number(1), number(2), number(3));
            case "shares" -> shares(number(1));
            case "count-rows" -> array(number(1), i -> counts(number(2), number(3), number(4)));
            case "share-rows" -> array(number(1), i -> shares(number(2)));
            case "labels" -> array(number(1), i -> "\"" + i % number(2) + "\"");
            case "by-label" -> byLabel(number(1), label -> words[2]);
            case "columns" -> byLabel(number(1), label -> shares(number(2)));
            case "hierarchy" -> hierarchy(number(1));
            case "diagonal" -> array(number(1), row -> array(number(1), column -> words[row == column ? 2 : 3]));
            case "reciprocal" -> reciprocal(number(1));
            case "reciprocals" -> array(number(1), i -> reciprocal(number(2)));
            case "ratings" -> array(number(1), i -> ratings(number(2), number(3)));
            default -> throw new IllegalArgumentException("No long array is called " + words[0] + ".");
        };
    }

    private int number(int position) {
        return Integer.parseInt(words[position]);
    }

    private static String array(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String byLabel(int count, IntFunction<String> value) {
        return IntStream.range(0, count)
                .mapToObj(label -> "\"" + label + "\":" + value.apply(label))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String counts(int count, int from, int below) {
        return array(count, i -> Integer.toString(random.nextInt(from, below)));
    }

    private String shares(int count) {
        return array(count, i -> Double.toString(random.nextDouble()));
    }

    /** Leaves 0 to leaves - 1 below one top. */
    private static String hierarchy(int leaves) {
        return array(
                leaves + 1,
                i -> i == leaves
                        ? "{\"code\":\"all\",\"parent\":null,\"weight\":1}"
                        : "{\"code\":\"" + i + "\",\"parent\":\"all\",\"weight\":1,\"direction\":1}");
    }

    /** Comparisons of criteria, above the diagonal 1 to 9, below it their reciprocals. */
    private String reciprocal(int size) {
        double[][] comparisons = new double[size][size];
        for (int row = 0; row < size; row++) {
            comparisons[row][row] = 1;
            for (int column = row + 1; column < size; column++) {
                comparisons[row][column] = random.nextInt(1, 10);
                comparisons[column][row] = 1 / comparisons[row][column];
            }
        }
        return array(size, row -> array(size, column -> Double.toString(comparisons[row][column])));
    }

    /** How many of some raters chose each of some categories. */
    private String ratings(int categories, int raters) {
        int[] counts = new int[categories];
        for (int rater = 0; rater < raters; rater++) {
            counts[random.nextInt(categories)]++;
        }
        return array(categories, category -> Integer.toString(counts[category]));
    }
}

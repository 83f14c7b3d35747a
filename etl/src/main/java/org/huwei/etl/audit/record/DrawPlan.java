package org.huwei.etl.audit.record;

import java.nio.charset.StandardCharsets;

/**
 * Everything that is fixed before a draw, the public seed included.
 *
 * @param title what the draw is called
 * @param frame from what is drawn
 * @param sampleSize units to draw in all
 * @param reservePercent reserves in per cent of the sample of each stratum, rounded up
 * @param seed the public randomness as text, exactly as made: leading zeros and blanks count
 */
public record DrawPlan(String title, FramePlan frame, int sampleSize, int reservePercent, String seed) {

    /** More units than any review could read; keeps a slip of the finger from freezing the machine. */
    public static final int LARGEST_SAMPLE = 100_000;

    public static final int LARGEST_RESERVE_PERCENT = 500;
    public static final int DEFAULT_RESERVE_PERCENT = 30;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SEED = 1_000;

    /**
     * Checks the plan.
     *
     * @throws IllegalArgumentException when title or seed is blank, too long or no Unicode text, or a number lies
     *     outside its range
     */
    public DrawPlan {
        requireText("title", title, LONGEST_TITLE);
        requireText("seed", seed, LONGEST_SEED);
        requireRange("sample size", sampleSize, 1, LARGEST_SAMPLE);
        requireRange("reserve share in per cent", reservePercent, 0, LARGEST_RESERVE_PERCENT);
    }

    private static void requireText(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The draw has no " + what + "; give one.");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "The " + what + " has " + text.length() + " characters but may have " + longest + "; shorten it.");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "The " + what + " holds a character that is no Unicode text; take it out.");
        }
    }

    private static void requireRange(String what, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(
                    "The " + what + " is " + value + " but must lie between " + from + " and " + to + "; change it.");
        }
    }
}

package org.huwei.etl.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one column, made of their bytes in UTF-8. Words of a code list and division codes come again and again: they
 * are recognised by their bytes and not made anew. A column of ever new texts stops asking the memory. For one thread.
 */
final class RecurringTexts {

    private static final int PLACES = 1 << 13;
    private static final int TRIAL = 1 << 14;

    private final byte[][] known = new byte[PLACES][];
    private final @Nullable String[] texts = new String[PLACES];
    private int asked;
    private int found;

    /** The text of the bytes from a place up to another. */
    String text(byte[] bytes, int from, int to) {
        if (asked == TRIAL && found < TRIAL / 2) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return recall(bytes, from, to);
    }

    private String recall(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int index = from; index < to; index++) {
            hash = 31 * hash + bytes[index];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        asked = Math.min(asked + 1, TRIAL);
        String text = texts[place];
        if (text != null && Arrays.equals(bytes, from, to, known[place], 0, known[place].length)) {
            found = Math.min(found + 1, TRIAL);
            return text;
        }
        String made = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        known[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = made;
        return made;
    }
}

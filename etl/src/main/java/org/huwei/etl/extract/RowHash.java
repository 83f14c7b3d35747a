package org.huwei.etl.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash over the values of a row, mixed cell by cell in a fixed order. Not a secret and not a signature: it
 * tells a changed row from an unchanged one. Equal rows have equal hashes on every machine and in every release.
 */
final class RowHash {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER = 0xBF58476D1CE4E5B9L;
    private static final long FINAL_MULTIPLIER = 0x94D049BB133111EBL;
    private static final long ABSENT = 0x2545F4914F6CDD1DL;

    private RowHash() {}

    static long start() {
        return SEED;
    }

    static long mix(long hash, long value) {
        long mixed = (hash ^ value) * MULTIPLIER;
        mixed ^= mixed >>> 29;
        mixed *= FINAL_MULTIPLIER;
        return mixed ^ mixed >>> 32;
    }

    /** Four characters at a time; the length keeps "ab" + "c" apart from "a" + "bc". */
    static long mix(long hash, @Nullable String text) {
        if (text == null) {
            return mix(hash, ABSENT);
        }
        int length = text.length();
        long mixed = mix(hash, length);
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            mixed = mix(
                    mixed,
                    text.charAt(at)
                            | (long) text.charAt(at + 1) << 16
                            | (long) text.charAt(at + 2) << 32
                            | (long) text.charAt(at + 3) << 48);
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 16 | text.charAt(at);
        }
        return mix(mixed, rest);
    }

    /** Mixes one column into the hashes of all rows. */
    static void mixColumn(long[] hashes, Cells cells, int rows) {
        for (int row = 0; row < rows; row++) {
            hashes[row] = mixCell(hashes[row], cells, row);
        }
    }

    private static long mixCell(long hash, Cells cells, int row) {
        if (!cells.has(row)) {
            return mix(hash, ABSENT);
        }
        if (cells.holdsNumbers()) {
            return mix(hash, cells.number(row));
        }
        if (cells.holdsTexts()) {
            return mix(hash, cells.text(row));
        }
        List<String> list = cells.list(row);
        long mixed = mix(hash, list.size());
        for (String entry : list) {
            mixed = mix(mixed, entry);
        }
        return mixed;
    }
}

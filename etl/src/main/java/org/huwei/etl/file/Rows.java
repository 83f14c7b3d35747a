package org.huwei.etl.file;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file as they stand there, blank ones and titles included. */
interface Rows extends AutoCloseable {

    /** The next row, empty at the end. */
    Optional<TableRow> next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * The text without spaces around it, of every kind: among them the non-breaking one, the wide one that Chinese input
     * methods type, and the mark that some programs put at the beginning of a file.
     */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return switch (character) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u3000', '\uFEFF' -> true;
            default -> false;
        };
    }
}

package org.huwei.etl.file;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of a file as they stand there, blank ones and titles included. */
interface Rows extends AutoCloseable {

    /** Spaces of every kind, among them the non-breaking one and the wide one that Chinese input methods type. */
    Pattern SPACE_AROUND = Pattern.compile("^[\\s\\u00A0\\u3000\\uFEFF]+|[\\s\\u00A0\\u3000]+$");

    /** The next row, empty at the end. */
    Optional<TableRow> next() throws IOException;

    @Override
    void close() throws IOException;

    static String stripped(String text) {
        return SPACE_AROUND.matcher(text).replaceAll("");
    }
}

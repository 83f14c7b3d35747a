package org.huwei.sql;

import java.io.IOException;

/** Gives the rows of one insert, one after the other. */
@FunctionalInterface
public interface RowSource {

    /**
     * Writes every row to the sink, then returns. Throwing abandons the insert: its exception passes to the caller (an
     * IOException wrapped in an UncheckedIOException), and nothing of an insert below about a million rows is
     * written. Of a larger one, whole blocks may be: the same rows must then be given again, to a table that
     * replaces them.
     */
    void writeTo(RowSink sink) throws IOException;
}

package org.huwei.sql;

import java.io.IOException;

/** Gives the rows of one insert, one after the other. */
@FunctionalInterface
public interface RowSource {

    /** Writes every row to the sink, then returns; throwing abandons the insert. */
    void writeTo(RowSink sink) throws IOException;
}

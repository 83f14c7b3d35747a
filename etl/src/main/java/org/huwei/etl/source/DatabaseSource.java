package org.huwei.etl.source;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A relational database reached by JDBC.
 *
 * @param system its mapping
 * @param connections opens a connection that the caller closes
 */
public record DatabaseSource(SourceSystem system, Connections connections) implements Source {

    /** Opens connections to the source. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }
}

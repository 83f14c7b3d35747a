package org.huwei.etl.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows that a database answers to one query, one after the other; memory holds a part of them. For one thread. */
sealed interface QueryRows extends AutoCloseable permits CopiedRows, ResultRows {

    /** Rows that a driver is asked to fetch at once. */
    int FETCH_ROWS = 8_192;

    /** Starts the query, in the way in which the database gives rows fastest. */
    static QueryRows of(Connection connection, String sql) throws SQLException {
        return connection.isWrapperFor(org.postgresql.PGConnection.class)
                ? CopiedRows.of(connection, sql)
                : ResultRows.of(connection, sql);
    }

    /** How the database types the columns. */
    List<SourceColumn.Kind> kinds();

    /** Goes to the next row; false after the last. */
    boolean next() throws SQLException;

    /**
     * Takes a value out of the row that is read.
     *
     * @param column counted from 0
     */
    void read(int column, SourceColumn to, int row) throws SQLException;

    @Override
    void close() throws SQLException;
}

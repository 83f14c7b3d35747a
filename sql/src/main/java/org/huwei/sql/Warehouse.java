package org.huwei.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The warehouse: queries with typed parameters, streaming reads, bulk inserts. One object for one database, shared
 * by all threads; every failure is a {@link WarehouseException}.
 */
public final class Warehouse implements AutoCloseable {

    private final WarehouseAddress address;

    private Warehouse(WarehouseAddress address) {
        this.address = address;
    }

    /** Opens no connection yet: the first statement does. */
    public static Warehouse connect(WarehouseAddress address) {
        return new Warehouse(address);
    }

    public WarehouseAddress address() {
        return address;
    }

    /** All rows of a query that has few. The scope arrives as {@code {scope_divisions:Array(String)}}. */
    public <T> List<T> query(NamedQuery query, Scope scope, Parameters parameters, RowReader<T> reader) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Rows one after the other in bounded memory; the consumer's exception ends the query and passes through. */
    public void forEach(NamedQuery query, Scope scope, Parameters parameters, Consumer<Row> consumer) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A statement without result: DDL and maintenance. */
    public void execute(String sql, Parameters parameters) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Streams rows into a table and returns how many it took; see {@link RowSink} for the cells. */
    public long insert(String table, List<String> columns, RowSource rows) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A plain clickhouse-jdbc connection on the same database, to be closed by the caller. */
    public Connection connection() throws SQLException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {}
}

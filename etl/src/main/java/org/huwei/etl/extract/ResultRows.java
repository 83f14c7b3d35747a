package org.huwei.etl.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows as JDBC gives them: MariaDB sends them one by one, and H2 keeps a large result on disk. */
final class ResultRows implements QueryRows {

    private final Statement statement;
    private final ResultSet result;
    private final List<SourceColumn.Kind> kinds = new ArrayList<>();
    private final ColumnReader[] readers;

    private ResultRows(Statement statement, String sql) throws SQLException {
        this.statement = statement;
        statement.setFetchSize(FETCH_ROWS);
        this.result = statement.executeQuery(sql);
        ResultSetMetaData columns = result.getMetaData();
        this.readers = new ColumnReader[columns.getColumnCount()];
        for (int column = 0; column < readers.length; column++) {
            kinds.add(SourceColumn.kindOf(columns, column + 1));
            readers[column] = ColumnReader.of(columns, column + 1);
        }
    }

    static ResultRows of(Connection connection, String sql) throws SQLException {
        return new ResultRows(connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY), sql);
    }

    @Override
    public List<SourceColumn.Kind> kinds() {
        return kinds;
    }

    @Override
    public boolean next() throws SQLException {
        return result.next();
    }

    @Override
    public void read(int column, SourceColumn to, int row) throws SQLException {
        readers[column].read(result, column + 1, to, row);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

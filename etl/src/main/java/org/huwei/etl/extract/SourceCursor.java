package org.huwei.etl.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Reads the changed rows of one record type from a database in order of change, or all of them, a batch at a time. Memory holds one
 * batch and one fetch of the driver, however many rows there are: PostgreSQL streams through a portal, H2 keeps a
 * large result on disk.
 */
public final class SourceCursor implements AutoCloseable {

    private static final int FETCH_ROWS = 8_192;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final SourceQuery query;
    private final List<SourceColumn.Kind> kinds;
    private final ColumnReader[] readers;
    private final ZoneShift zone;
    private final long expectedRows;

    private SourceCursor(Connection connection, DatabaseSource source, RecordMapping mapping, Instant since)
            throws SQLException {
        this.connection = connection;
        this.query = SourceQuery.of(source.system(), mapping);
        this.zone = new ZoneShift(source.system().zone());
        boolean all = since.equals(Instant.EPOCH);
        LocalDateTime local = LocalDateTime.ofInstant(since, source.system().zone());
        try (PreparedStatement count =
                connection.prepareStatement(all ? query.allCountSql() : query.changedCountSql())) {
            this.expectedRows = count(count, all, local);
        }
        this.statement = connection.prepareStatement(
                all ? query.allSql() : query.changedSql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH_ROWS);
        preferBinary(statement);
        if (!all) {
            statement.setObject(1, local);
        }
        this.result = statement.executeQuery();
        this.kinds = IntStream.range(2, result.getMetaData().getColumnCount() + 1)
                .mapToObj(this::kindAt)
                .toList();
        boolean postgres = statement.isWrapperFor(PGStatement.class);
        this.readers = new ColumnReader[kinds.size()];
        for (int column = 0; column < readers.length; column++) {
            readers[column] = ColumnReader.of(result.getMetaData(), column + 2, postgres);
        }
    }

    /**
     * Opens the cursor.
     *
     * @param since rows whose change marker is at or after this moment; {@link Instant#EPOCH} means all rows, those
     *     without a change marker too
     */
    public static SourceCursor open(DatabaseSource source, RecordMapping mapping, Instant since) throws SQLException {
        Connection connection = source.connections().open();
        try {
            // Without autocommit PostgreSQL's driver fetches in portions instead of taking the whole result.
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            readFromTheStart(connection);
            return new SourceCursor(connection, source, mapping, since);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** PostgreSQL may begin a scan where another one is; the order of an unchanged table must be the same each time. */
    private static void readFromTheStart(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronize_seqscans = off");
            }
        }
    }

    private static long count(PreparedStatement statement, boolean all, LocalDateTime since) throws SQLException {
        if (!all) {
            statement.setObject(1, since);
        }
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** PostgreSQL sends numbers and dates in binary only to statements that insist: half the driver's reading time. */
    private static void preferBinary(PreparedStatement statement) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        }
    }

    private SourceColumn.Kind kindAt(int index) {
        try {
            return SourceColumn.kindOf(result.getMetaData(), index);
        } catch (SQLException e) {
            throw new IllegalStateException("The source does not say the type of column " + index + ".", e);
        }
    }

    /** How many rows there were to read when the cursor opened; for progress. */
    public long expectedRows() {
        return expectedRows;
    }

    /** References the source itself answers, see {@link SourceBatch}; named by {@link #flagName}. */
    public List<RecordType.Reference> answeredReferences() {
        return query.references();
    }

    /** The batch column in which the answer to a reference stands: 1 found, 0 not. */
    public static String flagName(RecordType.Reference reference) {
        return "exists:" + reference.column();
    }

    /** The next rows, none at the end. */
    public SourceBatch next(int capacity) throws SQLException {
        List<SourceColumn> columns = new ArrayList<>();
        for (SourceColumn.Kind kind : kinds.subList(1, kinds.size())) {
            columns.add(new SourceColumn(kind, capacity));
        }
        List<String> names = new ArrayList<>(query.columns());
        query.references().forEach(reference -> names.add(flagName(reference)));
        SourceColumn marker = new SourceColumn(kinds.getFirst(), 1);
        ColumnReader markers = readers[0];
        SourceBatch batch = new SourceBatch(names, columns, capacity);
        SourceColumn[] filled = columns.toArray(new SourceColumn[0]);
        while (batch.rows() < capacity && result.next()) {
            marker.clear(0);
            markers.read(result, 2, marker, 0);
            for (int column = 0; column < filled.length; column++) {
                readers[column + 1].read(result, column + 3, filled[column], batch.rows());
            }
            batch.add(result.getLong(1), instant(marker));
        }
        return batch;
    }

    private long instant(SourceColumn marker) {
        if (marker.missing(0)) {
            return SourceBatch.UNMARKED;
        }
        return marker.kind() == SourceColumn.Kind.MOMENT ? marker.number(0) : zone.toInstant(marker.number(0));
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement;
                result) {
            connection.rollback();
        }
    }
}

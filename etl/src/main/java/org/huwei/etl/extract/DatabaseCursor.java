package org.huwei.etl.extract;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Reads rows of one record type from a database: those of a window in order of change, or all of them. Memory holds one
 * batch and one fetch of the driver: PostgreSQL streams through a portal, MariaDB row by row, and H2 keeps a large
 * result on disk. Everything is read in one transaction, so that rows, totals and row numbers are of one state.
 */
public final class DatabaseCursor implements SourceCursor {

    private static final int FETCH_ROWS = 8_192;

    /** A source that sends nothing for so long has stopped answering. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Connection connection;
    private final RecordMapping mapping;
    private final ZoneId zone;
    private final ZoneShift zoneShift;
    private final Dialect dialect;
    private final SourceQuery query;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final List<SourceColumn.Kind> kinds = new ArrayList<>();
    private final ColumnReader[] readers;
    private final long expectedRows;

    private DatabaseCursor(Connection connection, DatabaseSource source, RecordMapping mapping, Window window)
            throws SQLException {
        this.connection = connection;
        this.mapping = mapping;
        this.zone = source.system().zone();
        this.zoneShift = new ZoneShift(zone);
        this.dialect = Dialect.of(connection);
        this.query = SourceQuery.of(source.system(), mapping, window, dialect);
        this.expectedRows = count(window);
        this.statement =
                connection.prepareStatement(query.rowsSql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH_ROWS);
        boolean postgres = statement.isWrapperFor(PGStatement.class);
        if (postgres) {
            // Numbers and dates come in binary only to statements that insist: half the driver's reading time.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        }
        bind(statement, window);
        this.result = statement.executeQuery();
        ResultSetMetaData columns = result.getMetaData();
        this.readers = new ColumnReader[columns.getColumnCount()];
        for (int column = 0; column < readers.length; column++) {
            kinds.add(SourceColumn.kindOf(columns, column + 1));
            readers[column] = ColumnReader.of(columns, column + 1, postgres);
        }
    }

    /** Opens the cursor. */
    static DatabaseCursor open(DatabaseSource source, RecordMapping mapping, Window window) throws SQLException {
        Connection connection = source.connections().open();
        try {
            // Without autocommit PostgreSQL's driver fetches in portions instead of taking the whole result.
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            giveUpOnSilence(connection);
            readFromTheStart(connection);
            requireColumns(connection, source.system().name(), mapping);
            return new DatabaseCursor(connection, source, mapping, window);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void giveUpOnSilence(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
        } catch (SQLFeatureNotSupportedException e) {
            // A database in this process has no network that could fall silent.
            return;
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

    /** A column that is gone is said by name, in the words of the mapping, before anything is read. */
    private static void requireColumns(Connection connection, String system, RecordMapping mapping)
            throws SQLException {
        Set<String> present = columns(connection, mapping.table());
        List<String> missing = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            if (column.gather().isEmpty() && !present.contains(column.column().toLowerCase(Locale.ROOT))) {
                missing.add("`%s` (ours: `%s`)".formatted(column.column(), column.target()));
            }
        }
        Stream.of(mapping.rowId(), mapping.changed(), mapping.deleted().map(RecordMapping.Deletion::column))
                .flatMap(Optional::stream)
                .filter(column -> !present.contains(column.toLowerCase(Locale.ROOT)))
                .forEach(column -> missing.add("`" + column + "`"));
        if (!missing.isEmpty()) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    "Table `%s` of the source `%s` has no column %s any more; ask its owner what replaces it, or map another column in the source's mapping file."
                            .formatted(mapping.table(), system, String.join(", ", missing)),
                    null);
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet empty =
                        statement.executeQuery("SELECT * FROM " + SourceQuery.plain(table) + " t WHERE 1 = 0")) {
            ResultSetMetaData columns = empty.getMetaData();
            Set<String> names = new HashSet<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }

    private long count(Window window) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(query.countSql())) {
            bind(count, window);
            try (ResultSet counted = count.executeQuery()) {
                return counted.next() ? counted.getLong(1) : 0;
            }
        }
    }

    private void bind(PreparedStatement to, Window window) throws SQLException {
        int parameter = 1;
        for (Optional<Instant> end : List.of(window.from(), window.until())) {
            if (end.isPresent()) {
                to.setObject(parameter, LocalDateTime.ofInstant(end.get(), zone));
                parameter++;
            }
        }
    }

    @Override
    public long expectedRows() {
        return expectedRows;
    }

    @Override
    public List<RecordType.Reference> answeredReferences() {
        return query.references();
    }

    @Override
    public SourceBatch next(int capacity) throws SQLException {
        SourceColumn rowIds = new SourceColumn(kinds.getFirst(), capacity);
        SourceColumn marker = new SourceColumn(kinds.get(1), 1);
        List<SourceColumn> columns = new ArrayList<>();
        for (SourceColumn.Kind kind : kinds.subList(2, kinds.size())) {
            columns.add(new SourceColumn(kind, capacity));
        }
        List<String> names = new ArrayList<>(query.columns());
        query.references().forEach(reference -> names.add(SourceCursor.flagName(reference)));
        SourceBatch batch = new SourceBatch(names, columns, rowIds, capacity);
        SourceColumn[] filled = columns.toArray(new SourceColumn[0]);
        while (batch.rows() < capacity && result.next()) {
            int row = batch.rows();
            readers[0].read(result, 1, rowIds, row);
            marker.clear(0);
            readers[1].read(result, 2, marker, 0);
            for (int column = 0; column < filled.length; column++) {
                readers[column + 2].read(result, column + 3, filled[column], row);
            }
            batch.add(instant(marker));
        }
        return batch;
    }

    private long instant(SourceColumn marker) {
        if (marker.missing(0)) {
            return SourceBatch.UNMARKED;
        }
        return marker.kind() == SourceColumn.Kind.MOMENT ? marker.number(0) : zoneShift.toInstant(marker.number(0));
    }

    /** Names every row that the source has and that counts, in the state that this cursor reads; after the last batch. */
    public void forEachRowId(RowIdConsumer consumer) throws SQLException, IOException {
        String counting = mapping.deleted()
                .map(mark -> " WHERE " + TotalsQuery.counting(mark, kind(mark.column()), dialect))
                .orElse("");
        try (Statement all = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            all.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = all.executeQuery(query.rowIdsSql() + counting)) {
                while (rows.next()) {
                    consumer.accept(rows.getString(1));
                }
            }
        }
    }

    /** Takes the number of one row. */
    @FunctionalInterface
    public interface RowIdConsumer {
        void accept(String rowId) throws IOException;
    }

    /** What the source counts of this record type, in the state that this cursor reads; after the last batch. */
    public List<ControlTotal> controlTotals() throws SQLException {
        return totals().read(connection);
    }

    /** Whether the source names its rows by whole numbers. */
    public boolean numbered() {
        return kinds.getFirst() == SourceColumn.Kind.NUMBER;
    }

    /** The source's column with the division by which {@link #controlTotals} counts, if it has one. */
    public Optional<String> areaColumn() {
        return totals().area();
    }

    /** The source's column with the day by whose month {@link #controlTotals} counts, if it has one. */
    public Optional<String> monthColumn() {
        return totals().month();
    }

    private TotalsQuery totals() {
        return TotalsQuery.of(mapping, this::kind, dialect);
    }

    private SourceColumn.Kind kind(String column) {
        if (mapping.rowId().filter(column::equals).isPresent()) {
            return kinds.getFirst();
        }
        return kinds.get(query.columns().indexOf(column) + 2);
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

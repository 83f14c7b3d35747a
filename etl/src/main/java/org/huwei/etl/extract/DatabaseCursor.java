package org.huwei.etl.extract;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/**
 * Reads rows of one record type from a database: those of a window in order of change, or all of them. Memory holds one
 * batch and what {@link QueryRows} fetches. Everything is read in one transaction, so that rows, totals and row numbers
 * are of one state.
 */
public final class DatabaseCursor implements SourceCursor {

    /** A source that sends nothing for so long has stopped answering. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Connection connection;
    private final RecordMapping mapping;
    private final ZoneShift zoneShift;
    private final Dialect dialect;
    private final SourceQuery query;
    private final QueryRows rows;
    private final long expectedRows;
    private List<ControlTotal> controlTotals = List.of();

    private DatabaseCursor(
            Connection connection,
            DatabaseSource source,
            RecordMapping mapping,
            Window window,
            Map<String, SourceColumn.Kind> present)
            throws SQLException {
        this.connection = connection;
        this.mapping = mapping;
        this.zoneShift = new ZoneShift(source.system().zone());
        this.dialect = Dialect.of(connection);
        SourceColumn.Kind markers = Objects.requireNonNull(
                present.get(mapping.changed().orElseThrow().toLowerCase(Locale.ROOT)));
        this.query = SourceQuery.of(source.system(), mapping, window, markers, dialect);
        this.expectedRows = countRows();
        this.rows = QueryRows.of(connection, query.rowsSql());
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
            readInOneOrder(connection);
            Map<String, SourceColumn.Kind> present = columns(connection, mapping.table());
            requireColumns(present.keySet(), source.system().name(), mapping);
            return new DatabaseCursor(connection, source, mapping, window, present);
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

    /**
     * PostgreSQL may begin a scan where another one is, or share it among workers; the order of an unchanged table must
     * be the same each time. Without workers our totals also take one processor of a source that has other things to do.
     */
    private static void readInOneOrder(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronize_seqscans = off");
                statement.execute("SET LOCAL max_parallel_workers_per_gather = 0");
            }
        }
    }

    /** A column that is gone is said by name, in the words of the mapping, before anything is read. */
    private static void requireColumns(Set<String> present, String system, RecordMapping mapping) {
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

    private static Map<String, SourceColumn.Kind> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet empty =
                        statement.executeQuery("SELECT * FROM " + SourceQuery.plain(table) + " t WHERE 1 = 0")) {
            ResultSetMetaData columns = empty.getMetaData();
            Map<String, SourceColumn.Kind> kinds = new HashMap<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                kinds.put(columns.getColumnName(column).toLowerCase(Locale.ROOT), SourceColumn.kindOf(columns, column));
            }
            return kinds;
        }
    }

    private long countRows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(query.countSql())) {
            return counted.next() ? counted.getLong(1) : 0;
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
        List<SourceColumn.Kind> kinds = rows.kinds();
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
        while (batch.rows() < capacity && rows.next()) {
            int row = batch.rows();
            rows.read(0, rowIds, row);
            marker.clear(0);
            rows.read(1, marker, 0);
            for (int column = 0; column < filled.length; column++) {
                rows.read(column + 2, filled[column], row);
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
            all.setFetchSize(QueryRows.FETCH_ROWS);
            try (ResultSet rowIds = all.executeQuery(query.rowIdsSql() + counting)) {
                while (rowIds.next()) {
                    consumer.accept(rowIds.getString(1));
                }
            }
        }
    }

    /** Takes the number of one row. */
    @FunctionalInterface
    public interface RowIdConsumer {
        void accept(String rowId) throws IOException;
    }

    @Override
    public void count() throws SQLException {
        controlTotals = totals().read(connection);
    }

    /** What the source counts of this record type, in the state that this cursor reads; after {@link #count}. */
    public List<ControlTotal> controlTotals() {
        return controlTotals;
    }

    /** Whether the source names its rows by whole numbers. */
    public boolean numbered() {
        return rows.kinds().getFirst() == SourceColumn.Kind.NUMBER;
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
            return rows.kinds().getFirst();
        }
        return rows.kinds().get(query.columns().indexOf(column) + 2);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            // The rows first: a copy that still runs would let the rollback wait for ever.
            rows.close();
            connection.rollback();
        }
    }
}

package org.huwei.etl.simulate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that stand at a moment; for a day of changes only those written during its 24 hours, new rows as
 * inserts and others as updates. The first fill is committed piece by piece, a day of changes by the caller.
 */
final class RowsInBatches implements RowSink, AutoCloseable {

    private static final int BATCH = 1000;
    private static final int BATCHES_A_COMMIT = 50;

    private final Connection connection;
    private final Tally tally;
    private final @Nullable LocalDateTime dayBefore;
    private final Map<SourceTable, Batch> inserts = new EnumMap<>(SourceTable.class);
    private final Map<SourceTable, Batch> updates = new EnumMap<>(SourceTable.class);
    private int batches;

    /** Carries a failure of the database through the story. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final SQLException reason;

        private Failed(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }

    private static final class Batch {
        private final PreparedStatement statement;
        private int size;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }
    }

    RowsInBatches(Connection connection, Tally tally, LocalDateTime asOf, boolean oneDay) {
        this.connection = connection;
        this.tally = tally;
        this.dayBefore = oneDay ? asOf.minusDays(1) : null;
    }

    @Override
    public void row(SourceTable table, Version... versions) {
        long id = tally.nextId(table);
        Version standing = tally.standing(table, versions);
        if (standing == null || dayBefore != null && !standing.written().isAfter(dayBefore)) {
            return;
        }
        boolean update = dayBefore != null && !versions[0].written().isAfter(dayBefore);
        try {
            Batch batch = update
                    ? updates.computeIfAbsent(table, key -> prepare(updateSql(key)))
                    : inserts.computeIfAbsent(table, key -> prepare(insertSql(key)));
            add(batch, id, standing);
        } catch (SQLException failure) {
            throw new Failed(failure);
        }
    }

    /** Sends what is left. */
    void finish() throws SQLException {
        for (Map<SourceTable, Batch> kind : List.of(inserts, updates)) {
            for (Batch batch : kind.values()) {
                batch.statement.executeBatch();
            }
        }
    }

    private void add(Batch batch, long id, Version version) throws SQLException {
        PreparedStatement statement = batch.statement;
        int position = 1;
        for (Object value : version.values()) {
            // A Timestamp would pass through the time zone of this machine; a LocalDateTime does not.
            statement.setObject(position++, value);
        }
        statement.setObject(position++, version.written());
        statement.setLong(position, id);
        statement.addBatch();
        if (++batch.size == BATCH) {
            statement.executeBatch();
            batch.size = 0;
            if (dayBefore == null && ++batches % BATCHES_A_COMMIT == 0) {
                connection.commit();
            }
        }
    }

    private Batch prepare(String sql) {
        try {
            return new Batch(connection.prepareStatement(sql));
        } catch (SQLException failure) {
            throw new Failed(failure);
        }
    }

    private static String insertSql(SourceTable table) {
        String columns = String.join(", ", table.columns());
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s, gengxin_sj, id) VALUES (%s, ?, ?)".formatted(table.sqlName(), columns, marks);
    }

    private static String updateSql(SourceTable table) {
        String columns = table.columns().stream().map("%s = ?"::formatted).collect(Collectors.joining(", "));
        return "UPDATE %s SET %s, gengxin_sj = ? WHERE id = ?".formatted(table.sqlName(), columns);
    }

    @Override
    public void close() throws SQLException {
        for (Map<SourceTable, Batch> kind : List.of(inserts, updates)) {
            for (Batch batch : kind.values()) {
                batch.statement.close();
            }
        }
    }
}

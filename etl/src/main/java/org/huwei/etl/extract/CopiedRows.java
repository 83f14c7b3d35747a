package org.huwei.etl.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLState;

/**
 * Rows as PostgreSQL copies them, in its binary format: the server sends on while we decode, where a fetch through a
 * portal makes both wait for each other, and no object is made for a value that we keep as a number. One message of the
 * protocol is one row. The format: <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, "Binary
 * Format"</a>; types that it codes in ways of their own are asked for as text.
 */
final class CopiedRows implements QueryRows {

    /** Types whose bytes are the text itself. */
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name");

    /** Types whose bytes are a whole number. */
    private static final Set<String> NUMBERS =
            Set.of("bool", "int2", "int4", "int8", "smallserial", "serial", "bigserial");

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLAGS_BYTES = Integer.BYTES;
    private static final int ABSENT = -1;

    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long FIRST_MILLISECOND =
            LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1000;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final List<SourceColumn.Kind> kinds;
    private final PGConnection connection;
    private final CopyOut copy;
    private final @Nullable RecurringTexts[] texts;
    private final int[] starts;
    private final int[] lengths;
    private byte[] bytes = {};
    private boolean begun;

    private CopiedRows(List<SourceColumn.Kind> kinds, PGConnection connection, CopyOut copy) {
        this.kinds = kinds;
        this.connection = connection;
        this.copy = copy;
        this.texts = new RecurringTexts[kinds.size()];
        for (int column = 0; column < texts.length; column++) {
            texts[column] = kinds.get(column) == SourceColumn.Kind.TEXT ? new RecurringTexts() : null;
        }
        this.starts = new int[kinds.size()];
        this.lengths = new int[kinds.size()];
    }

    static CopiedRows of(Connection connection, String sql) throws SQLException {
        List<SourceColumn.Kind> kinds = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        try (PreparedStatement described = connection.prepareStatement(sql)) {
            ResultSetMetaData columns = described.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                kinds.add(SourceColumn.kindOf(columns, column));
                String type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
                selected.add("c" + column + readable(kinds.getLast(), type));
            }
        }
        String names = String.join(
                ", ",
                IntStream.rangeClosed(1, kinds.size())
                        .mapToObj(column -> "c" + column)
                        .toList());
        PGConnection postgres = connection.unwrap(PGConnection.class);
        CopyOut copy = postgres.getCopyAPI()
                .copyOut("COPY (SELECT %s FROM (%s) AS r(%s)) TO STDOUT (FORMAT binary)"
                        .formatted(String.join(", ", selected), sql, names));
        return new CopiedRows(List.copyOf(kinds), postgres, copy);
    }

    /** What makes a value come in bytes that {@link #read} knows. */
    private static String readable(SourceColumn.Kind kind, String type) {
        return switch (kind) {
            case TEXT -> TEXTS.contains(type) ? "" : "::text";
            case NUMBER -> NUMBERS.contains(type) ? "" : "::bigint";
            case DAY, LOCAL_MOMENT, MOMENT -> "";
        };
    }

    @Override
    public List<SourceColumn.Kind> kinds() {
        return kinds;
    }

    @Override
    public boolean next() throws SQLException {
        byte[] message = copy.isActive() ? copy.readFromCopy() : null;
        int at = 0;
        if (!begun && message != null) {
            begun = true;
            at = SIGNATURE.length + FLAGS_BYTES;
            at += Integer.BYTES + (int) INT.get(message, at);
            if (at == message.length) {
                message = copy.readFromCopy();
                at = 0;
            }
        }
        if (message == null) {
            return false;
        }
        if ((short) SHORT.get(message, at) == ABSENT) {
            // Only when all is read, the connection takes the next statement.
            return next();
        }
        begin(message, at + Short.BYTES);
        return true;
    }

    private void begin(byte[] message, int first) {
        bytes = message;
        int at = first;
        for (int column = 0; column < starts.length; column++) {
            lengths[column] = (int) INT.get(message, at);
            starts[column] = at + Integer.BYTES;
            at = starts[column] + Math.max(0, lengths[column]);
        }
    }

    @Override
    public void read(int column, SourceColumn to, int row) {
        int start = starts[column];
        int length = lengths[column];
        if (length == ABSENT) {
            to.putMissing(row);
            return;
        }
        RecurringTexts memory = texts[column];
        if (memory != null) {
            to.put(row, memory.text(bytes, start, start + length));
        } else {
            long number = number(start, length);
            to.put(
                    row,
                    switch (kinds.get(column)) {
                        case DAY -> FIRST_DAY + number;
                        case LOCAL_MOMENT, MOMENT -> FIRST_MILLISECOND + Math.floorDiv(number, 1000L);
                        case NUMBER, TEXT -> number;
                    });
        }
    }

    private long number(int start, int length) {
        return switch (length) {
            case Byte.BYTES -> bytes[start];
            case Short.BYTES -> (short) SHORT.get(bytes, start);
            case Integer.BYTES -> (int) INT.get(bytes, start);
            case Long.BYTES -> (long) LONG.get(bytes, start);
            default -> throw new IllegalStateException("PostgreSQL sent a number of " + length + " bytes.");
        };
    }

    /** Ends a copy that was left early, and takes what is on its way: until then the connection takes no other statement. */
    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        connection.cancelQuery();
        try {
            byte[] left = copy.readFromCopy();
            while (left != null) {
                left = copy.readFromCopy();
            }
        } catch (SQLException e) {
            if (!PSQLState.QUERY_CANCELED.getState().equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}

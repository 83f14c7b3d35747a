package org.huwei.etl.extract;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values of one source column for the rows of a batch, as the source typed them; numbers and dates unboxed. */
public final class SourceColumn {

    /** How the source types a column. */
    public enum Kind {
        /** Whole numbers and booleans (0 and 1). */
        NUMBER,
        /** Days since 1970-01-01. */
        DAY,
        /** Milliseconds since 1970-01-01T00:00 of the source's wall clock. */
        LOCAL_MOMENT,
        /** Milliseconds since 1970-01-01T00:00Z. */
        MOMENT,
        /** Everything else. */
        TEXT
    }

    private final Kind kind;
    private final long[] numbers;
    private final @Nullable String[] texts;
    private final boolean[] missing;

    SourceColumn(Kind kind, int capacity) {
        this.kind = kind;
        this.numbers = new long[kind == Kind.TEXT ? 0 : capacity];
        this.texts = new String[kind == Kind.TEXT ? capacity : 0];
        this.missing = new boolean[capacity];
    }

    static Kind kindOf(ResultSetMetaData columns, int index) throws SQLException {
        String name = columns.getColumnTypeName(index).toLowerCase(Locale.ROOT);
        return switch (columns.getColumnType(index)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BOOLEAN, Types.BIT -> Kind.NUMBER;
            case Types.DATE -> Kind.DAY;
            // PostgreSQL calls both of its timestamps TIMESTAMP.
            case Types.TIMESTAMP -> name.equals("timestamptz") ? Kind.MOMENT : Kind.LOCAL_MOMENT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
            default -> Kind.TEXT;
        };
    }

    void put(int row, long number) {
        numbers[row] = number;
    }

    void put(int row, String text) {
        texts[row] = text;
    }

    void putMissing(int row) {
        missing[row] = true;
    }

    /** Makes the row's place ready for another value. */
    void clear(int row) {
        missing[row] = false;
    }

    public Kind kind() {
        return kind;
    }

    public boolean missing(int row) {
        return missing[row];
    }

    /** The value of a column that is not TEXT. */
    public long number(int row) {
        return numbers[row];
    }

    /** The value as text, null when missing: dates as ISO dates. */
    public @Nullable String text(int row) {
        if (missing[row]) {
            return null;
        }
        return switch (kind) {
            case TEXT -> texts[row];
            case NUMBER -> Long.toString(numbers[row]);
            case DAY -> LocalDate.ofEpochDay(numbers[row]).toString();
            case LOCAL_MOMENT, MOMENT ->
                LocalDateTime.ofEpochSecond(
                                Math.floorDiv(numbers[row], 1000L),
                                (int) Math.floorMod(numbers[row], 1000L) * 1_000_000,
                                ZoneOffset.UTC)
                        .toString();
        };
    }
}

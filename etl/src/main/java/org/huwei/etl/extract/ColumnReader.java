package org.huwei.etl.extract;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the values of one column out of a result, row by row. For one thread. */
sealed interface ColumnReader {

    /** Takes the value of the result's current row. */
    void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException;

    /** PostgreSQL's types whose bytes are the text itself; others, such as numeric, come in a coding of their own. */
    Set<String> POSTGRES_TEXTS = Set.of("text", "varchar", "bpchar", "name");

    /** The fastest reader for a column. */
    static ColumnReader of(ResultSetMetaData columns, int index, boolean postgres) throws SQLException {
        String type = columns.getColumnTypeName(index).toLowerCase(Locale.ROOT);
        return switch (SourceColumn.kindOf(columns, index)) {
            case NUMBER -> type.startsWith("bool") ? new Booleans() : new Numbers();
            case DAY -> postgres ? new PostgresDays() : new Days();
            case LOCAL_MOMENT -> postgres ? new PostgresMoments() : new LocalMoments();
            case MOMENT -> new Moments();
            case TEXT -> postgres && POSTGRES_TEXTS.contains(type) ? new PostgresTexts() : new Texts();
        };
    }

    /** Yes and no as 1 and 0: not every driver gives a boolean as a number. */
    record Booleans() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            to.put(row, result.getBoolean(index) ? 1 : 0);
            if (result.wasNull()) {
                to.putMissing(row);
            }
        }
    }

    /** Whole numbers. */
    record Numbers() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            to.put(row, result.getLong(index));
            if (result.wasNull()) {
                to.putMissing(row);
            }
        }
    }

    /** Days by the standard. */
    record Days() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            LocalDate day = result.getObject(index, LocalDate.class);
            if (day == null) {
                to.putMissing(row);
            } else {
                to.put(row, day.toEpochDay());
            }
        }
    }

    /** Wall clock moments by the standard. */
    record LocalMoments() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            LocalDateTime moment = result.getObject(index, LocalDateTime.class);
            if (moment == null) {
                to.putMissing(row);
            } else {
                to.put(row, moment.toEpochSecond(ZoneOffset.UTC) * 1000 + moment.getNano() / 1_000_000);
            }
        }
    }

    /** Moments with an offset. */
    record Moments() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            OffsetDateTime moment = result.getObject(index, OffsetDateTime.class);
            if (moment == null) {
                to.putMissing(row);
            } else {
                to.put(row, moment.toInstant().toEpochMilli());
            }
        }
    }

    /** Everything else. */
    record Texts() implements ColumnReader {
        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            String text = result.getString(index);
            if (text == null) {
                to.putMissing(row);
            } else {
                to.put(row, text);
            }
        }
    }

    /**
     * Days as PostgreSQL sends them: four bytes, days since 2000-01-01. The driver's own way makes a calendar and a
     * date object for each value.
     */
    record PostgresDays() implements ColumnReader {
        private static final int BYTES = 4;
        private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
        private static final Days OTHERWISE = new Days();

        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            byte[] bytes = result.getBytes(index);
            if (bytes == null) {
                to.putMissing(row);
            } else if (bytes.length == BYTES) {
                to.put(row, EPOCH + (int) PostgresMoments.bigEndian(bytes));
            } else {
                OTHERWISE.read(result, index, to, row);
            }
        }
    }

    /** Wall clock moments as PostgreSQL sends them: eight bytes, microseconds since 2000-01-01. */
    record PostgresMoments() implements ColumnReader {
        private static final int BYTES = 8;
        private static final long EPOCH =
                LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1000;
        private static final LocalMoments OTHERWISE = new LocalMoments();

        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            byte[] bytes = result.getBytes(index);
            if (bytes == null) {
                to.putMissing(row);
            } else if (bytes.length == BYTES) {
                to.put(row, EPOCH + Math.floorDiv(bigEndian(bytes), 1000L));
            } else {
                OTHERWISE.read(result, index, to, row);
            }
        }

        private static long bigEndian(byte[] bytes) {
            long value = 0;
            for (byte next : bytes) {
                value = value << 8 | next & 0xff;
            }
            return value;
        }
    }

    /**
     * Texts as PostgreSQL sends them, UTF-8. Words of a code list and division codes come again and again: they are
     * recognised by their bytes and not made anew. A column of ever new texts stops asking the memory.
     */
    final class PostgresTexts implements ColumnReader {
        private static final int PLACES = 1 << 13;
        private static final int TRIAL = 1 << 14;

        private final byte[][] known = new byte[PLACES][];
        private final @Nullable String[] texts = new String[PLACES];
        private int asked;
        private int found;

        @Override
        public void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException {
            byte[] bytes = result.getBytes(index);
            if (bytes == null) {
                to.putMissing(row);
            } else if (asked == TRIAL && found < TRIAL / 2) {
                to.put(row, new String(bytes, StandardCharsets.UTF_8));
            } else {
                to.put(row, recall(bytes));
            }
        }

        private String recall(byte[] bytes) {
            int hash = Arrays.hashCode(bytes);
            int place = (hash ^ hash >>> 15) & PLACES - 1;
            asked = Math.min(asked + 1, TRIAL);
            String text = texts[place];
            if (text != null && Arrays.equals(bytes, known[place])) {
                found = Math.min(found + 1, TRIAL);
                return text;
            }
            String made = new String(bytes, StandardCharsets.UTF_8);
            known[place] = bytes;
            texts[place] = made;
            return made;
        }
    }
}

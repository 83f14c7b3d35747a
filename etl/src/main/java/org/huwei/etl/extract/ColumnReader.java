package org.huwei.etl.extract;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Takes the values of one column out of a result, row by row. For one thread. */
sealed interface ColumnReader {

    /** Takes the value of the result's current row. */
    void read(ResultSet result, int index, SourceColumn to, int row) throws SQLException;

    /** The reader for a column. */
    static ColumnReader of(ResultSetMetaData columns, int index) throws SQLException {
        String type = columns.getColumnTypeName(index).toLowerCase(Locale.ROOT);
        return switch (SourceColumn.kindOf(columns, index)) {
            case NUMBER -> type.startsWith("bool") ? new Booleans() : new Numbers();
            case DAY -> new Days();
            case LOCAL_MOMENT -> new LocalMoments();
            case MOMENT -> new Moments();
            case TEXT -> new Texts();
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
}

package org.huwei.etl.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;

/** Copies the current rows of every table of {@code duckdb/facts.sql} from the warehouse, column by column of its name. */
final class FactCopy {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Has no rows in the warehouse. */
    private static final String ASKED = "asked";

    private final Warehouse warehouse;
    private final DuckDBConnection duckDb;

    FactCopy(Warehouse warehouse, DuckDBConnection duckDb) {
        this.warehouse = warehouse;
        this.duckDb = duckDb;
    }

    void run() throws SQLException {
        for (Map.Entry<String, Map<String, String>> table : tables().entrySet()) {
            copy(table.getKey(), table.getValue());
        }
    }

    /** Names and types of the columns, by table. */
    private Map<String, Map<String, String>> tables() throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet columns = statement.executeQuery(
                        "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), name -> new LinkedHashMap<>())
                        .put(columns.getString(2), columns.getString(3));
            }
        }
        tables.remove(ASKED);
        return tables;
    }

    private void copy(String table, Map<String, String> columns) throws SQLException {
        String select = "SELECT " + String.join(", ", columns.keySet()) + " FROM " + table + " FINAL";
        try (DuckDBAppender appender = duckDb.createAppender(table)) {
            warehouse.forEach(
                    NamedQuery.inline("copy-" + table, select),
                    Scope.system(),
                    Parameters.none(),
                    row -> append(appender, columns, row));
        }
    }

    private static void append(DuckDBAppender appender, Map<String, String> columns, Row row) {
        try {
            appender.beginRow();
            for (Map.Entry<String, String> column : columns.entrySet()) {
                append(appender, column.getKey(), column.getValue(), row);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(DuckDBAppender appender, String column, String type, Row row) throws SQLException {
        switch (type) {
            case "VARCHAR" -> appender.append(row.optionalString(column).orElse(null));
            case "VARCHAR[]" -> appender.append(row.strings(column));
            case "DATE" -> appender.append(row.optionalDate(column).orElse((LocalDate) null));
            case "TIMESTAMP" ->
                appender.append(local(row.optionalInstant(column).orElse(null)));
            case "INTEGER" -> appender.append(Math.toIntExact(row.integer(column)));
            case "BOOLEAN" -> appender.append(row.flag(column));
            default -> throw new IllegalStateException("Column " + column + " has the type " + type + ".");
        }
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZONE);
    }
}

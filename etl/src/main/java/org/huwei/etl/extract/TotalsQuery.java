package org.huwei.etl.extract;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source for its control totals: rows and sum of row numbers by area and month, of the rows that count. The
 * month is asked only of columns that the source itself keeps as days or local moments.
 *
 * @param area the source's column with the division
 * @param month the source's column with the day
 * @param sql the statement
 */
record TotalsQuery(Optional<String> area, Optional<String> month, String sql) {

    /** What the source says of its columns. */
    interface Kinds {
        SourceColumn.Kind of(String column);
    }

    static TotalsQuery of(RecordMapping mapping, Kinds kinds, Dialect dialect) {
        Optional<String> area = source(mapping, mapping.type().unit());
        Optional<String> month = source(mapping, mapping.type().day()).filter(column -> isLocalDay(kinds.of(column)));
        String areaSql =
                area.map(column -> dialect.area(column, kinds.of(column))).orElse("''");
        String daySql = month.map(column -> "CAST(t." + column + " AS DATE)").orElse("NULL");
        String rowId = SourceQuery.plain(mapping.rowId().orElseThrow());
        boolean numbered = kinds.of(rowId) == SourceColumn.Kind.NUMBER;
        String counting = mapping.deleted()
                .map(mark -> " WHERE " + counting(mark, kinds.of(mark.column()), dialect))
                .orElse("");
        // By days, for a day needs no computing; there are few of them, and their months are added up here.
        List<String> by = new ArrayList<>();
        area.ifPresent(column -> by.add(areaSql));
        month.ifPresent(column -> by.add(daySql));
        String sql = "SELECT %s, %s, COUNT(*), SUM(%s) FROM %s t%s%s"
                .formatted(
                        areaSql,
                        daySql,
                        numbered ? "t." + rowId : "0",
                        SourceQuery.plain(mapping.table()),
                        counting,
                        by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
        return new TotalsQuery(area, month, sql);
    }

    List<ControlTotal> read(Connection connection) throws SQLException {
        Map<String, ControlTotal> totals = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                LocalDate day = rows.getObject(2, LocalDate.class);
                int inMonth = day == null ? 0 : day.getYear() * 100 + day.getMonthValue();
                BigDecimal sum = rows.getBigDecimal(4);
                ControlTotal total = new ControlTotal(
                        padded(rows.getString(1)), inMonth, rows.getLong(3), sum == null ? 0 : sum.longValue());
                totals.merge(total.area() + total.month(), total, ControlTotal::plus);
            }
        }
        return List.copyOf(totals.values());
    }

    /** The rows that are not marked as deleted, or all. */
    static String counting(RecordMapping.Deletion mark, SourceColumn.Kind kind, Dialect dialect) {
        String words = mark.words().stream()
                .map(word -> "'" + word.replace("'", "''") + "'")
                .sorted()
                .collect(Collectors.joining(", "));
        return "COALESCE(%s, '') NOT IN (%s)"
                .formatted(dialect.text("t." + SourceQuery.plain(mark.column()), kind), words);
    }

    private static Optional<String> source(RecordMapping mapping, Optional<String> target) {
        return target.flatMap(mapping::column)
                .filter(column -> column.gather().isEmpty())
                .map(ColumnMapping::column);
    }

    private static boolean isLocalDay(SourceColumn.Kind kind) {
        return kind == SourceColumn.Kind.DAY || kind == SourceColumn.Kind.LOCAL_MOMENT;
    }

    private static String padded(@Nullable String code) {
        String area = code == null ? "" : code;
        return area.strip().length() >= 6 ? area.strip() : (area.strip() + "000000").substring(0, 6);
    }
}

package org.huwei.etl.extract;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;

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
        String areaSql = area.map(dialect::area).orElse("''");
        String monthSql = month.map(TotalsQuery::month).orElse("0");
        String rowId = SourceQuery.plain(mapping.rowId().orElseThrow());
        boolean numbered = kinds.of(rowId) == SourceColumn.Kind.NUMBER;
        String counting = mapping.deleted()
                .map(mark -> " WHERE " + counting(mark, kinds.of(mark.column()), dialect))
                .orElse("");
        String sql =
                "SELECT in_area, in_month, COUNT(*), SUM(row_no) FROM (SELECT %s AS in_area, %s AS in_month, %s AS row_no FROM %s t%s) b GROUP BY in_area, in_month"
                        .formatted(
                                areaSql,
                                monthSql,
                                numbered ? "t." + rowId : "0",
                                SourceQuery.plain(mapping.table()),
                                counting);
        return new TotalsQuery(area, month, sql);
    }

    List<ControlTotal> read(Connection connection) throws SQLException {
        List<ControlTotal> totals = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                BigDecimal sum = rows.getBigDecimal(4);
                totals.add(new ControlTotal(
                        padded(rows.getString(1)), rows.getInt(2), rows.getLong(3), sum == null ? 0 : sum.longValue()));
            }
        }
        return totals;
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

    private static String month(String column) {
        return "COALESCE(EXTRACT(YEAR FROM t.%1$s) * 100 + EXTRACT(MONTH FROM t.%1$s), 0)".formatted(column);
    }

    private static String padded(String area) {
        return area.strip().length() >= 6 ? area.strip() : (area.strip() + "000000").substring(0, 6);
    }
}

package org.huwei.etl.source;

import java.util.List;
import java.util.Set;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * A fact table's own columns as the warehouse has them, without the conventions every fact carries.
 *
 * @param name the table
 * @param columns its content columns in the order of the table
 */
public record TargetTable(String name, List<TargetColumn> columns) {

    /**
     * One column.
     *
     * @param name its name
     * @param type what it can hold
     */
    public record TargetColumn(String name, TargetType type) {}

    /** The columns every fact has beside its content; the load fills them. */
    public static final List<String> CONVENTIONS = List.of(
            "source_system",
            "source_row_id",
            "batch_id",
            "recorded_at",
            "valid_from",
            "valid_to",
            "row_hash",
            "version");

    private static final NamedQuery COLUMNS = NamedQuery.load("etl/columns");

    public TargetTable {
        columns = List.copyOf(columns);
    }

    /**
     * Asks the warehouse for a table.
     *
     * @throws IllegalArgumentException when it has no such table
     */
    public static TargetTable describe(Warehouse warehouse, String table) {
        Set<String> conventions = Set.copyOf(CONVENTIONS);
        List<TargetColumn> columns = warehouse
                .query(
                        COLUMNS,
                        Scope.system(),
                        Parameters.of("table", table),
                        row -> new TargetColumn(row.string("name"), TargetType.parse(row.string("type"))))
                .stream()
                .filter(column -> !conventions.contains(column.name()))
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Table `" + table + "` is not in the warehouse; apply the schema migrations first.");
        }
        return new TargetTable(table, columns);
    }
}

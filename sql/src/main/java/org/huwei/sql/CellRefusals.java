package org.huwei.sql;

import java.util.List;

/**
 * Why a cell or a row of an insert is not taken, in words that name table, column, value and limit.
 *
 * @param table the table written to
 * @param columns the columns of the insert in their order
 */
record CellRefusals(String table, List<String> columns) {

    /** A value outside of what the column holds. */
    WarehouseException outside(int column, Object value, String limit) {
        return of(WarehouseException.Kind.USER, name(column) + " cannot hold `" + value + "`; it takes " + limit + ".");
    }

    /** A null for a column that takes none. */
    WarehouseException noNull(int column) {
        return of(WarehouseException.Kind.USER, name(column) + " takes no null; give a value.");
    }

    /** A cell of another kind than the column's: a mistake in the program. */
    WarehouseException wrongKind(int column, ColumnType type, String given) {
        return of(
                WarehouseException.Kind.INTERNAL,
                name(column) + " of type " + type.kind() + " was given " + given + ".");
    }

    WarehouseException tooManyCells() {
        return of(
                WarehouseException.Kind.INTERNAL,
                "A row of `" + table + "` has more than its " + columns.size()
                        + " columns; call endRow after the last.");
    }

    /** A row that ended, or an insert whose last row ended, before the column. */
    WarehouseException tooFewCells(int column) {
        return of(
                WarehouseException.Kind.INTERNAL,
                "A row of `" + table + "` ended after " + column + " of " + columns.size() + " columns; "
                        + (column < columns.size() ? "next is `" + columns.get(column) + "`." : "call endRow."));
    }

    private String name(int column) {
        return "Column `" + table + "." + columns.get(column) + "`";
    }

    private static WarehouseException of(WarehouseException.Kind kind, String sentence) {
        return new WarehouseException(kind, 0, sentence, null);
    }
}

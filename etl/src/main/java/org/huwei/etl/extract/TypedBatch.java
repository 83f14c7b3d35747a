package org.huwei.etl.extract;

import java.util.List;
import java.util.stream.Collectors;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.source.TargetType;

/**
 * A batch in our own columns, with a hash of each row's content and of its business key.
 *
 * @param source the rows as the source has them, in the same order
 * @param table what the cells are for
 * @param cells one for each column of the table, in its order; all MISSING where the source has no such column
 * @param rowHashes hash over all columns of a row
 * @param keyHashes hash over the key columns of a row
 * @param key the key columns
 * @param numbered whether the source numbers its rows; otherwise their key names them
 */
public record TypedBatch(
        SourceBatch source,
        TargetTable table,
        List<Cells> cells,
        long[] rowHashes,
        long[] keyHashes,
        List<String> key,
        boolean numbered) {

    public TypedBatch {
        cells = List.copyOf(cells);
        key = List.copyOf(key);
    }

    public int rows() {
        return source.rows();
    }

    /**
     * The name under which the row stands in the warehouse and in quarantine: the source's number of it; without one its
     * key, or where it stood in its file when it has no whole key.
     */
    public String rowId(int row) {
        return numbered || !hasKey(row) ? source.rowId(row) : keyText(row);
    }

    private boolean hasKey(int row) {
        // Asked of every row of a file: without a stream.
        for (String column : key) {
            if (!cells(column).has(row)) {
                return false;
            }
        }
        return true;
    }

    /** The key of a row that has one, as one text. */
    public String keyText(int row) {
        return key.size() == 1
                ? cellText(key.getFirst(), row)
                : key.stream().map(column -> cellText(column, row)).collect(Collectors.joining("|"));
    }

    /** A cell that has a value, as ClickHouse's toString writes it. */
    public String cellText(String column, int row) {
        int index = index(table, column);
        Cells of = cells.get(index);
        TargetType type = table.columns().get(index).type();
        return switch (type.kind()) {
            case TEXT -> String.valueOf(of.text(row));
            case NUMBER, FLAG -> Long.toString(of.number(row));
            case CODE -> type.name(of.number(row));
            case DAY, MOMENT, DECIMAL -> type.show(of.number(row));
            case TEXTS -> throw new IllegalArgumentException("Column `" + column + "` is a list and cannot be a key.");
        };
    }

    /** The cells of a column by name. */
    public Cells cells(String column) {
        return cells.get(index(table, column));
    }

    /** @throws IllegalArgumentException when the table has no such column */
    public static int index(TargetTable table, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table `" + table.name() + "` has no column `" + column + "`.");
    }
}

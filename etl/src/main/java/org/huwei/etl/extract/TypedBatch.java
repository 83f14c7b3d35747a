package org.huwei.etl.extract;

import java.util.List;
import org.huwei.etl.source.TargetTable;

/**
 * A batch in our own columns, with a hash of each row's content and of its business key.
 *
 * @param source the rows as the source has them, in the same order
 * @param table what the cells are for
 * @param cells one for each column of the table, in its order; all MISSING where the source has no such column
 * @param rowHashes hash over all columns of a row
 * @param keyHashes hash over the key columns of a row
 */
public record TypedBatch(SourceBatch source, TargetTable table, List<Cells> cells, long[] rowHashes, long[] keyHashes) {

    public TypedBatch {
        cells = List.copyOf(cells);
    }

    public int rows() {
        return source.rows();
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

package org.huwei.etl.file;

import java.util.List;

/**
 * One row of a table in a file.
 *
 * @param number its number as a person sees it in the file, 1 for the first
 * @param cells its cells from the left, stripped of space around them; empty where nothing stands
 */
public record TableRow(long number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A cell, empty beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return hasNothingFrom(0);
    }

    /** Whether nothing stands in a column and to the right of it. */
    boolean hasNothingFrom(int column) {
        // Asked of every row of a file: without a stream.
        for (int at = column; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

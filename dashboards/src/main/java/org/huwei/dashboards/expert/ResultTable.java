package org.huwei.dashboards.expert;

import java.util.List;

/**
 * The answer as texts in one language: what the screen shows and, cell by cell, what the file holds.
 *
 * @param columns from left to right
 * @param lines from top to bottom, each with as many cells as there are columns
 */
public record ResultTable(List<Column> columns, List<Line> lines) {

    public ResultTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** How large it is, the heading not counted. */
    public ResultSize size() {
        return new ResultSize(lines.size(), columns.size());
    }

    /** How many lines have a masked cell. */
    public long maskedLines() {
        return lines.stream()
                .filter(line -> line.cells().stream().anyMatch(Cell::masked))
                .count();
    }

    /**
     * One column.
     *
     * @param key its name within the table
     * @param header its heading
     * @param numeric true when its cells are numbers, aligned to the right
     */
    public record Column(String key, String header, boolean numeric) {}

    /**
     * One row.
     *
     * @param cells one for each column
     * @param total true for the row of all sub-groups of a division, set apart on the screen
     */
    public record Line(List<Cell> cells, boolean total) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param text what stands in it
     * @param note why nothing else stands in it, empty for a plain cell
     * @param masked true when a number exists that this page may not know
     */
    public record Cell(String text, String note, boolean masked) {

        static Cell of(String text) {
            return new Cell(text, "", false);
        }
    }
}

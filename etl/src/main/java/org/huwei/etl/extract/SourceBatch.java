package org.huwei.etl.extract;

import java.util.List;

/**
 * Some rows of a source in the order in which it gave them, column by column. Filled by one thread, then handed on and only read.
 */
public final class SourceBatch {

    /** The change marker of a row that has none. */
    public static final long UNMARKED = Long.MIN_VALUE;

    private final List<String> names;
    private final List<SourceColumn> columns;
    private final SourceColumn rowIds;
    private final long[] changed;
    private int rows;

    /** @param rowIds filled by the reader, as the columns are */
    SourceBatch(List<String> names, List<SourceColumn> columns, SourceColumn rowIds, int capacity) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.rowIds = rowIds;
        this.changed = new long[capacity];
    }

    /** Ends a row whose cells and row number are in. */
    void add(long changedAt) {
        changed[rows] = changedAt;
        rows++;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The source's name for the row: its number, or where it stands in a file. */
    public String rowId(int row) {
        return String.valueOf(rowIds.text(row));
    }

    /** The row's change marker in milliseconds since 1970-01-01T00:00Z, or {@link #UNMARKED}. */
    public long changed(int row) {
        return changed[row];
    }

    /** The greatest change marker up to a moment, {@link #UNMARKED} when there is none. */
    public long newestChange(long latest) {
        long newest = UNMARKED;
        for (int row = 0; row < rows; row++) {
            if (changed[row] <= latest) {
                newest = Math.max(newest, changed[row]);
            }
        }
        return newest;
    }

    /** Source column names, in the order of {@link #column(int)}. */
    public List<String> names() {
        return names;
    }

    public SourceColumn column(int index) {
        return columns.get(index);
    }

    /** @throws IllegalArgumentException when the column was not read */
    public SourceColumn column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("Source column `" + name + "` was not read; it read " + names + ".");
        }
        return columns.get(index);
    }
}

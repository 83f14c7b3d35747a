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
    private final long[] rowIds;
    private final long[] changed;
    private long newestChange = UNMARKED;
    private int rows;

    SourceBatch(List<String> names, List<SourceColumn> columns, int capacity) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.rowIds = new long[capacity];
        this.changed = new long[capacity];
    }

    void add(long rowId, long changedAt) {
        rowIds[rows] = rowId;
        changed[rows] = changedAt;
        newestChange = Math.max(newestChange, changedAt);
        rows++;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The source's row number. */
    public long rowId(int row) {
        return rowIds[row];
    }

    /** The row's change marker in milliseconds since 1970-01-01T00:00Z, or {@link #UNMARKED}. */
    public long changed(int row) {
        return changed[row];
    }

    /** The greatest change marker of the batch, {@link #UNMARKED} when it has none. */
    public long newestChange() {
        return newestChange;
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

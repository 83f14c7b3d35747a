package org.huwei.dashboards.expert;

/** How large an answer is or would be, known before it is asked for. */
public record ResultSize(long rows, long columns) {

    /** A page and a file a person can still read: with all columns about 20,000 cells. */
    public static final long ROW_LIMIT = 2_000;

    /** Columns of the cross table that still can be read. */
    public static final long COLUMN_LIMIT = 60;

    /** True when it may be asked for. */
    public boolean allowed() {
        return rows <= ROW_LIMIT && columns <= COLUMN_LIMIT;
    }
}

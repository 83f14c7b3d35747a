package org.huwei.etl.run;

/**
 * What became of the rows a run read.
 *
 * @param read rows taken from the source, and those it has taken back
 * @param loaded rows written as new or changed
 * @param quarantined rows refused
 * @param unchanged rows the warehouse already had
 * @param deleted rows the source has taken back
 */
public record RunCounts(long read, long loaded, long quarantined, long unchanged, long deleted) {

    /** Rows that the source has taken back. */
    public static RunCounts ofDeleted(long rows) {
        return new RunCounts(rows, 0, 0, 0, rows);
    }

    /** Counts of a run in which the source took nothing back. */
    public RunCounts(long read, long loaded, long quarantined, long unchanged) {
        this(read, loaded, quarantined, unchanged, 0);
    }

    /** No rows at all. */
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

    public RunCounts plus(RunCounts more) {
        return new RunCounts(
                read + more.read,
                loaded + more.loaded,
                quarantined + more.quarantined,
                unchanged + more.unchanged,
                deleted + more.deleted);
    }

    /**
     * These counts, when every row read is accounted for.
     *
     * @throws IllegalStateException otherwise; a run that does not balance has lost or invented rows
     */
    public RunCounts requireBalanced(String record) {
        long accounted = loaded + quarantined + unchanged + deleted;
        if (read != accounted) {
            throw new IllegalStateException(
                    "The run of `%s` does not balance: read %d, but loaded %d + quarantined %d + unchanged %d + deleted %d = %d."
                            .formatted(record, read, loaded, quarantined, unchanged, deleted, accounted));
        }
        return this;
    }
}

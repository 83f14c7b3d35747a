package org.huwei.etl.run;

/**
 * What became of the rows a run read.
 *
 * @param read rows taken from the source
 * @param loaded rows written as new or changed
 * @param quarantined rows refused
 * @param unchanged rows the warehouse already had
 */
public record RunCounts(long read, long loaded, long quarantined, long unchanged) {

    /** No rows at all. */
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0);

    public RunCounts plus(RunCounts more) {
        return new RunCounts(
                read + more.read, loaded + more.loaded, quarantined + more.quarantined, unchanged + more.unchanged);
    }

    /**
     * These counts, when every row read is accounted for.
     *
     * @throws IllegalStateException otherwise; a run that does not balance has lost or invented rows
     */
    public RunCounts requireBalanced(String record) {
        if (read != loaded + quarantined + unchanged) {
            throw new IllegalStateException(
                    "The run of `%s` does not balance: read %d, but loaded %d + quarantined %d + unchanged %d = %d."
                            .formatted(record, read, loaded, quarantined, unchanged, loaded + quarantined + unchanged));
        }
        return this;
    }
}

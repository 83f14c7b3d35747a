package org.huwei.dashboards.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of one record table, as the ledger has it.
 *
 * @param batchId the run's number
 * @param job the key of the job that ran, such as load-cases
 * @param sourceSystem the source it read
 * @param recordTable the table it filled
 * @param state how far it came
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 * @param counts what became of the rows
 * @param error the message of its failure, empty when it did not fail
 */
public record RunRecord(
        long batchId,
        String job,
        String sourceSystem,
        String recordTable,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        RowCounts counts,
        String error) {

    /** How long it took; empty while it runs. */
    public Optional<Duration> duration() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    /** The states of the ledger. */
    public enum RunState {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /** What became of the rows a run read. */
    public record RowCounts(long read, long loaded, long quarantined, long unchanged, long deleted) {

        /** Rows read that are not accounted for; 0 in a run that balances. */
        public long gap() {
            return read - loaded - quarantined - unchanged - deleted;
        }
    }
}

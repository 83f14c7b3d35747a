package org.huwei.etl.run;

import java.time.Instant;

/**
 * An open entry of the ledger: one record table of one run.
 *
 * @param batchId the run
 * @param job the job, for instance {@code load-cases}
 * @param sourceSystem the source
 * @param recordTable the fact table
 * @param firedAt when the job was due
 * @param startedAt when this table began
 * @param watermarkFrom change marker up to which earlier runs had read; {@link Instant#EPOCH} when none had
 */
public record RunEntry(
        long batchId,
        String job,
        String sourceSystem,
        String recordTable,
        Instant firedAt,
        Instant startedAt,
        Instant watermarkFrom) {}

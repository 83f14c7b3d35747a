package org.huwei.etl.run;

import java.time.Instant;

/**
 * An open entry of the ledger: one record table of one run.
 *
 * @param batchId the run
 * @param request what the run was asked to do
 * @param sourceSystem the source
 * @param recordTable the fact table
 * @param startedAt when this table began
 * @param watermarkFrom change marker up to which earlier runs had read; {@link Instant#EPOCH} when none had
 */
public record RunEntry(
        long batchId,
        RunRequest request,
        String sourceSystem,
        String recordTable,
        Instant startedAt,
        Instant watermarkFrom) {}

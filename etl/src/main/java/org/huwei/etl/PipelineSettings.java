package org.huwei.etl;

import java.time.Duration;

/**
 * How loads behave.
 *
 * @param batchRows rows that travel together, 1 or more
 * @param overlap how far before the watermark a run reads again, for rows whose transaction committed late
 */
public record PipelineSettings(int batchRows, Duration overlap) {

    /** 32,768 rows a batch, ten minutes of overlap. */
    public static final PipelineSettings DEFAULT = new PipelineSettings(32_768, Duration.ofMinutes(10));

    public PipelineSettings {
        if (batchRows < 1 || overlap.isNegative()) {
            throw new IllegalArgumentException(
                    "Pipeline settings need at least 1 row a batch and no negative overlap, not %d and %s."
                            .formatted(batchRows, overlap));
        }
    }
}

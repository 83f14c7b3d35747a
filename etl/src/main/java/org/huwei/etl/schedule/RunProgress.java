package org.huwei.etl.schedule;

import java.time.Instant;

/**
 * How far a running job is.
 *
 * @param stageKey the stage, as in {@link org.huwei.etl.run.ProgressListener#stage}
 * @param done units done in this stage
 * @param total units to do in this stage, 0 when not known
 * @param startedAt when the job began
 */
public record RunProgress(String stageKey, long done, long total, Instant startedAt) {}

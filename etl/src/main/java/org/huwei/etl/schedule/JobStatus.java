package org.huwei.etl.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * One job as the administrator sees it.
 *
 * @param name which job
 * @param nextFire when it fires next by its schedule; empty when it is not scheduled
 * @param previousFire when it last fired; empty when it never did
 * @param running its progress while it runs; empty otherwise
 * @param lastError the message of its last run in this process if that run failed; empty otherwise
 * @param paused whether the nights leave it out
 * @param misfired when this process last found that it should have fired and had not; empty when it never did
 */
public record JobStatus(
        JobName name,
        Optional<Instant> nextFire,
        Optional<Instant> previousFire,
        Optional<RunProgress> running,
        Optional<String> lastError,
        boolean paused,
        Optional<Instant> misfired) {}

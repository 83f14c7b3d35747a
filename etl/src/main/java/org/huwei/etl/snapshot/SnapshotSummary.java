package org.huwei.etl.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A finished snapshot.
 *
 * @param id such as S20260105-091500
 * @param createdAt when it was made
 * @param cutOff records that entered later are not in it
 * @param firstPeriod first day it covers
 * @param lastPeriod first day of the last month it covers
 * @param values how many figures it has
 * @param hash SHA-256 over its figures in canonical order, lower-case hex; the same figures have the same hash
 * @param published whether pages read it now
 */
public record SnapshotSummary(
        String id,
        Instant createdAt,
        Instant cutOff,
        LocalDate firstPeriod,
        LocalDate lastPeriod,
        long values,
        String hash,
        boolean published) {}

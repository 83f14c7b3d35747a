package org.huwei.dashboards.figures;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the stamp of every page says about its figures.
 *
 * @param id such as S20260105-091500
 * @param cutOff records that entered later are not in it
 * @param firstPeriod first day it covers
 * @param lastPeriod first day of the last month it covers
 * @param hash SHA-256 over its values
 */
public record SnapshotStamp(
        String id, Instant createdAt, Instant cutOff, LocalDate firstPeriod, LocalDate lastPeriod, String hash) {}

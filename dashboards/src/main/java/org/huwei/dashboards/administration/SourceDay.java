package org.huwei.dashboards.administration;

import java.time.LocalDate;

/**
 * What the runs of a day brought from one source.
 *
 * @param day in the city
 * @param read rows read
 * @param loaded rows loaded, new or changed
 * @param quarantined rows refused
 * @param failures loads of a table that failed
 */
public record SourceDay(String sourceSystem, LocalDate day, long read, long loaded, long quarantined, long failures) {}

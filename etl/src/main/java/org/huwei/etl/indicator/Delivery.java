package org.huwei.etl.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far one area's records of one source reach.
 *
 * @param source {@link Coverage#CASES} or {@link Coverage#PATROLS}
 * @param area code of the area
 * @param until day of the newest event recorded; empty when the area never delivered
 * @param late whether the records do not reach the last month that is evaluated
 */
public record Delivery(String source, String area, Optional<LocalDate> until, boolean late) {}

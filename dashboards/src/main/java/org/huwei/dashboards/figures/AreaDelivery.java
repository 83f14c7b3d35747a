package org.huwei.dashboards.figures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far one area's records reached when the published snapshot was made.
 *
 * @param area code of the area
 * @param until day of the newest record of the source that reaches least far; empty when a source never came
 * @param late whether the records do not reach the last month of the snapshot
 */
public record AreaDelivery(String area, Optional<LocalDate> until, boolean late) {}

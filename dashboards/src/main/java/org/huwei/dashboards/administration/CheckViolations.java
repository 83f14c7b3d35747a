package org.huwei.dashboards.administration;

import java.time.LocalDate;
import java.util.List;

/**
 * The violations of one check in one area and month.
 *
 * @param area six digits; empty where the rows name no division
 * @param month its first day; 1970-01-01 where the rows have no day
 * @param count how many there are
 * @param kept the first of them
 */
public record CheckViolations(String area, LocalDate month, long count, List<Kept> kept) {

    /** A row at fault: where it came from, its number there (empty for several rows together), and what is wrong. */
    public record Kept(String sourceSystem, String rowId, String detail) {}

    public CheckViolations {
        kept = List.copyOf(kept);
    }
}

package org.huwei.dashboards.administration;

import java.time.Instant;

/**
 * An area and month in which the source counts other rows than we have.
 *
 * @param area six digits; 000000 where rows have no division
 * @param month such as 202503; 0 where rows have no day
 * @param comparedAt when the source was asked
 */
public record ControlDifference(
        String sourceSystem, String recordTable, String area, int month, Counts counts, Instant comparedAt) {

    /** Rows of the source, and what we have of them. */
    public record Counts(long source, long loaded, long quarantined) {

        /** Rows we lack; negative when we have more; 0 when as many rows are other ones. */
        public long missing() {
            return source - loaded - quarantined;
        }
    }
}

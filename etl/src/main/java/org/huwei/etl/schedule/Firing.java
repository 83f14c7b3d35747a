package org.huwei.etl.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quartz.JobDataMap;

/**
 * What a firing asks of its job.
 *
 * @param at when the run was due
 * @param backfill the days whose changes are read once more; empty for what changed since the last run
 */
public record Firing(Instant at, Optional<Days> backfill) {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /**
     * Days of a source's change markers.
     *
     * @param from the first day
     * @param until the first day that is not read again
     */
    public record Days(LocalDate from, LocalDate until) {

        /** @throws IllegalArgumentException when there is no day between the two */
        public Days {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(
                        "A back-fill until %s from %s has no day; it ends after it begins.".formatted(until, from));
            }
        }

        JobDataMap data() {
            JobDataMap data = new JobDataMap();
            data.put(FROM, from.toString());
            data.put(UNTIL, until.toString());
            return data;
        }
    }

    /** What the data of a fired trigger ask for. */
    static Firing of(Instant at, JobDataMap data) {
        return new Firing(
                at,
                Optional.ofNullable(data.getString(FROM))
                        .map(from -> new Days(LocalDate.parse(from), LocalDate.parse(data.getString(UNTIL)))));
    }
}

package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A case with its whole life, also the part that the systems do not know yet.
 *
 * @param number case number
 * @param closed day of closing, at or after the end of the time worked out when the case stays open
 * @param closeReason as in the source system
 * @param registered when the case reached the source system
 * @param states category and degree in their order of time, the first from the day it was found
 */
record CaseFile(
        String number,
        Child child,
        Place village,
        LocalDate found,
        LocalDate opened,
        LocalDate closed,
        String closeReason,
        LocalDateTime registered,
        List<State> states) {

    /**
     * Category and degree from a day on.
     *
     * @param category 1 to 5
     * @param degree 1 to 3, 3 the gravest
     */
    record State(LocalDate since, int category, int degree) {}

    CaseFile {
        states = List.copyOf(states);
    }

    State state(LocalDate day) {
        State now = states.getFirst();
        for (State next : states) {
            if (!next.since().isAfter(day)) {
                now = next;
            }
        }
        return now;
    }

    /** The moment, but not before the case itself stands in the system. */
    LocalDateTime afterRegistration(LocalDateTime moment) {
        return moment.isBefore(registered) ? registered.plusMinutes(5) : moment;
    }
}

package org.huwei.etl.division;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division with the time in which it exists.
 *
 * @param opened its first day
 * @param closed the first day on which it is no more; null while it exists
 * @param predecessors codes of the divisions it was made of
 */
record DatedDivision(
        Division division, LocalDate opened, @Nullable LocalDate closed, List<String> predecessors) {

    DatedDivision {
        predecessors = List.copyOf(predecessors);
    }

    static DatedDivision since(Division division, LocalDate opened) {
        return new DatedDivision(division, opened, null, List.of());
    }

    DatedDivision openedBy(LocalDate day, List<String> from) {
        return new DatedDivision(division, day, closed, from);
    }

    DatedDivision closed(LocalDate day) {
        return new DatedDivision(division, opened, day, predecessors);
    }
}

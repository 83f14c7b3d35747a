package org.huwei.etl.division;

import java.util.List;
import java.util.stream.Stream;

/**
 * The divisions with their days as the product's files and a city's own changes make them.
 *
 * @param changes of both, the earliest first
 * @param divisions those of today and those that are gone
 */
record Boundaries(List<DivisionChange> changes, List<DatedDivision> divisions) {

    /**
     * Puts them together.
     *
     * @throws DivisionChangeException when changes do not fit to each other or to the divisions
     */
    static Boundaries of(List<DivisionChange> own) {
        List<DivisionChange> known = DivisionHistory.read();
        // What a later release of the product knows too, the city need not take out of its file.
        List<DivisionChange> newer =
                own.stream().filter(change -> !known.contains(change)).toList();
        newer.forEach(DivisionHistory::requireOneLevel);
        // Together once more: shares must sum to 1 over both files.
        List<DivisionChange> all =
                new Crosswalk(Stream.concat(known.stream(), newer.stream()).toList()).changes();
        List<Division> current = Division.read();
        List<DatedDivision> before = DivisionHistory.dated(current, known, DivisionLoader.OPENED_UNKNOWN);
        List<Division> today = DivisionHistory.with(current, before, newer);
        return new Boundaries(all, DivisionHistory.dated(today, all, DivisionLoader.OPENED_UNKNOWN));
    }
}

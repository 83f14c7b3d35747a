package org.huwei.etl.audit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From what is drawn.
 *
 * @param unit what is drawn
 * @param strata codes of the areas, ascending, each once
 * @param from first day of the period
 * @param to last day of the period, inclusive
 */
public record FramePlan(UnitKind unit, List<String> strata, LocalDate from, LocalDate to) {

    private static final Pattern STRATUM = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2299, 12, 31);

    /**
     * Sorts the strata.
     *
     * @throws IllegalArgumentException when there is no stratum, one is no code or stands twice, or the period is none
     */
    public FramePlan {
        strata = strata.stream().sorted().toList();
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("The draw has no stratum; name at least one area by its code.");
        }
        for (String stratum : strata) {
            if (!STRATUM.matcher(stratum).matches()) {
                throw new IllegalArgumentException(
                        "The stratum `" + stratum + "` is no area code; give 1 to 16 letters or digits.");
            }
        }
        if (strata.stream().distinct().count() < strata.size()) {
            throw new IllegalArgumentException("The strata " + strata + " name an area twice; name each once.");
        }
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw new IllegalArgumentException("The period " + from + " to " + to + " does not lie within " + EARLIEST
                    + " to " + LATEST + "; give days within it.");
        }
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "The period's first day " + from + " is after its last day " + to + "; swap or change them.");
        }
    }
}

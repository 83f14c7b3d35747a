package org.huwei.dashboards.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * One draw with all it rests on.
 *
 * @param entry what the list says of it
 * @param from first day of its period
 * @param to last day of its period, inclusive
 * @param strata its frame and allocation
 * @param reservePercent reserves in per cent of the sample
 * @param rootHash SHA-256 over the frozen frame, lower-case hex
 * @param recordHash SHA-256 over all that its record says, lower-case hex
 * @param algorithm name and version of the way it was drawn
 * @param items sample and reserves by stratum in ticket order
 */
public record DrawDetail(
        DrawEntry entry,
        LocalDate from,
        LocalDate to,
        FramePreview strata,
        int reservePercent,
        String rootHash,
        String recordHash,
        String algorithm,
        List<DrawItem> items) {

    public DrawDetail {
        items = List.copyOf(items);
    }

    /** The name of its record file: letters, digits and hyphens only, so that it fits into a command line. */
    public String fileName() {
        return "huwei-draw-" + entry.id() + ".json";
    }
}

package org.huwei.dashboards.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many figures there are of each verdict.
 *
 * @param byCode counts by verdict code in the order in which they are said; the first four always, the others where
 *     there are some
 */
public record VerdictCounts(Map<String, Long> byCode) {

    private static final List<String> ALWAYS = List.of("meets", "does_not_meet", "cannot_tell", "not_rated");
    private static final List<String> WHERE_ANY = List.of("monitored", "masked", "not_applicable");

    public VerdictCounts {
        byCode = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    public static VerdictCounts of(List<Cell> cells) {
        Map<String, Long> counts = new LinkedHashMap<>();
        ALWAYS.forEach(code -> counts.put(code, count(cells, code)));
        WHERE_ANY.forEach(code -> {
            long count = count(cells, code);
            if (count > 0) {
                counts.put(code, count);
            }
        });
        return new VerdictCounts(counts);
    }

    /** The count of one verdict. */
    public long of(String code) {
        return byCode.getOrDefault(code, 0L);
    }

    private static long count(List<Cell> cells, String code) {
        return cells.stream()
                .filter(cell -> FigureWords.code(cell).equals(code))
                .count();
    }
}

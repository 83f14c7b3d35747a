package org.huwei.dashboards.figures;

/**
 * One published figure: the one record behind chart, tooltip, table and file.
 *
 * @param indicator code such as M2-04
 * @param definitionVersion version of the definition it was computed by
 * @param period such as 2025, 2025-Q3 or 2025-07
 * @param dimension total, category, sex, age_band, unit_level or found_by
 * @param member value of the dimension; empty for total
 */
public record Figure(
        String indicator,
        int definitionVersion,
        Division division,
        String period,
        String dimension,
        String member,
        Cell cell) {

    /** The dimension of figures that are not split. */
    public static final String TOTAL = "total";
}

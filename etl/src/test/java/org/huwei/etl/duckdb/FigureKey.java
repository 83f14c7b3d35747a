package org.huwei.etl.duckdb;

/**
 * What a figure is about.
 *
 * @param unit code of the division
 * @param period 2025, 2025-Q3 or 2025-07
 * @param dimension total, category, sex, age_band, unit_level or found_by
 * @param member value of the dimension; empty for total
 */
public record FigureKey(String indicator, String unit, String period, String dimension, String member) {

    @Override
    public String toString() {
        return String.join(" ", indicator, unit, period, dimension, member).strip();
    }
}

-- Adds up what an indicator counts, by village, month and sub-group; feeds counted_unit.
-- The evaluation replaces definition_units by the indicator's own statement and definition_… by its columns.
-- Parameters: run, indicator, undelivered (area|month that is left out: the area's records do not reach it).
SELECT
    {run:String} AS run_id,
    {indicator:String} AS indicator_code,
    toYear(units.month) AS year_number,
    units.area_code AS area,
    units.town_code AS town,
    units.village_code AS village,
    '' AS unit,
    definition_category AS category_value,
    definition_sex AS sex_value,
    definition_age_band AS age_band_value,
    definition_unit_level AS unit_level_value,
    definition_found_by AS found_by_value,
    toMonth(units.month) AS month_number,
    toFloat64(sum(units.numerator)) AS numerators,
    toFloat64(sum(units.denominator)) AS denominators,
    toUInt16(0) AS due,
    toUInt16(0) AS met,
    toUInt16(0) AS failed,
    CAST([], 'Array(UInt32)') AS days
FROM definition_units AS units
WHERE definition_filter
    AND concat(units.area_code, '|', toString(units.month)) NOT IN {undelivered:Array(String)}
GROUP BY year_number, area, town, village, category_value, sex_value, age_band_value, unit_level_value, found_by_value, month_number

-- Notes for each child in which months it counts below and above the line, by village, year and sub-group.
-- The evaluation replaces definition_units by the indicator's own statement and definition_… by its columns.
-- Parameters: run, indicator, undelivered (area|month that is left out: the area's records do not reach it).
SELECT
    {run:String} AS run_id,
    {indicator:String} AS indicator_code,
    toYear(units.month) AS year_number,
    units.area_code AS area,
    units.town_code AS town,
    units.village_code AS village,
    units.unit_key AS unit,
    definition_category AS category_value,
    definition_sex AS sex_value,
    definition_age_band AS age_band_value,
    definition_unit_level AS unit_level_value,
    definition_found_by AS found_by_value,
    toUInt8(0) AS month_number,
    toFloat64(0) AS numerators,
    toFloat64(0) AS denominators,
    groupBitOrIf(toUInt16(bitShiftLeft(toUInt16(1), toMonth(units.month) - 1)), definition_due) AS due,
    groupBitOrIf(toUInt16(bitShiftLeft(toUInt16(1), toMonth(units.month) - 1)), units.numerator > 0) AS met,
    groupBitOrIf(toUInt16(bitShiftLeft(toUInt16(1), toMonth(units.month) - 1)), definition_due AND units.numerator = 0) AS failed,
    definition_days AS days
FROM definition_units AS units
WHERE definition_filter
    AND concat(units.area_code, '|', toString(units.month)) NOT IN {undelivered:Array(String)}
GROUP BY year_number, area, town, village, unit, category_value, sex_value, age_band_value, unit_level_value, found_by_value

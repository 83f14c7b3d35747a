-- M2-06 New identification rate: children for whom a case was found in the period, per resident minors.
-- A child counts once however many cases were found; a case belongs to the month in which it was found, with the
-- category of that day. Rows without child are the resident minors of a village, once for each month of the year.
SELECT
    found.area_code AS area_code,
    found.town_code AS town_code,
    found.village_code AS village_code,
    toDate32(toStartOfMonth(found.found_on)) AS month,
    found.child_key AS unit_key,
    case_category.category AS category,
    found.found_by AS found_by,
    1 AS numerator,
    0 AS denominator
FROM
(
    SELECT case_key, child_key, area_code, town_code, village_code, found_on, toString(found_by) AS found_by
    FROM child_case FINAL
    WHERE found_on >= {from:Date32} AND found_on < {to:Date32}
) AS found
ASOF LEFT JOIN case_category ON case_category.case_key = found.case_key AND found.found_on >= case_category.since
UNION ALL
SELECT
    unit.area_code,
    unit.town_code,
    unit.org_code,
    addMonths(toDate32(makeDate(population.year, 1, 1)), n) AS month,
    '',
    '',
    '',
    0,
    population.minors_resident
FROM (SELECT * FROM org_population FINAL) AS population
INNER JOIN (SELECT * FROM org_unit FINAL WHERE level = 'village') AS unit ON unit.org_code = population.org_code
ARRAY JOIN range(12) AS n
WHERE month >= {from:Date32} AND month < {to:Date32}

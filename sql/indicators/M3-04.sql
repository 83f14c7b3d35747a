-- M3-04 Emergencies handled or escalated in time: incidents of infringement, begging exploitation and street minors
-- that were disposed of, or escalated, at most some hours after they were found, of all such incidents found.
-- An incident belongs to the month in which it was found and to the unit that found it, a village or a town.
SELECT
    unit.area_code AS area_code,
    unit.town_code AS town_code,
    if(unit.level = 'village', unit.org_code, '') AS village_code,
    toDate32(toStartOfMonth(toDate32(incident.found_at))) AS month,
    ifNull(incident.disposed_at <= addHours(incident.found_at, {hours_to_handle:UInt16}), false)
        OR ifNull(incident.escalated_at <= addHours(incident.found_at, {hours_to_handle:UInt16}), false) AS numerator,
    1 AS denominator
FROM
(
    SELECT org_code, found_at, disposed_at, escalated_at
    FROM incident FINAL
    WHERE kind IN ('infringement', 'begging_exploitation', 'street_minor')
        AND toDate32(found_at) >= {from:Date32}
        AND toDate32(found_at) < {to:Date32}
) AS incident
INNER JOIN (SELECT org_code, level, area_code, town_code FROM org_unit FINAL) AS unit ON unit.org_code = incident.org_code

-- M2-01 Patrol coverage: unit-months with at least one completed patrol, of the unit-months due.
-- A town or village is due in a month through which it exists from the first day to the last.
-- A patrol belongs to the month in which it started; where the start was not recorded, in which it was planned.
WITH
    patrolled AS
    (
        SELECT org_code, toDate32(toStartOfMonth(if(isNull(started_at), planned_on, toDate32(started_at)))) AS month
        FROM patrol FINAL
        WHERE completed
            AND if(isNull(started_at), planned_on, toDate32(started_at)) >= {from:Date32}
            AND if(isNull(started_at), planned_on, toDate32(started_at)) < {to:Date32}
        GROUP BY org_code, month
    )
SELECT
    area_code,
    town_code,
    if(level = 'village', org_code, '') AS village_code,
    month,
    toString(level) AS unit_level,
    (org_code, month) IN (SELECT org_code, month FROM patrolled) AS numerator,
    1 AS denominator
FROM org_unit FINAL
ARRAY JOIN arrayMap(n -> addMonths({from:Date32}, n), range(toUInt32(dateDiff('month', {from:Date32}, {to:Date32})))) AS month
WHERE level IN ('town', 'village')
    AND opened_on <= month
    AND (isNull(closed_on) OR closed_on >= addMonths(month, 1))

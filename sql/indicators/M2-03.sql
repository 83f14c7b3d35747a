-- M2-03 All three patrol methods used: unit-quarters in which key visits, street patrols and follow-ups were all
-- completed, of the unit-quarters due. A unit is due in a quarter through which it exists from the first day to the
-- last. The quarter stands as its first month; quarters that do not lie wholly in the time asked for are left out.
WITH
    methods_used AS
    (
        SELECT
            org_code,
            toDate32(toStartOfQuarter(if(isNull(started_at), planned_on, toDate32(started_at)))) AS quarter,
            uniqExact(method) AS methods
        FROM patrol FINAL
        WHERE completed
            AND if(isNull(started_at), planned_on, toDate32(started_at)) >= {from:Date32}
            AND if(isNull(started_at), planned_on, toDate32(started_at)) < {to:Date32}
        GROUP BY org_code, quarter
    )
SELECT
    area_code,
    town_code,
    if(level = 'village', org_code, '') AS village_code,
    quarter AS month,
    toString(level) AS unit_level,
    (org_code, quarter) IN (SELECT org_code, quarter FROM methods_used WHERE methods = 3) AS numerator,
    1 AS denominator
FROM org_unit FINAL
ARRAY JOIN arrayMap(n -> addQuarters(toDate32(toStartOfQuarter(addDays(addMonths({from:Date32}, 3), -1))), n), range(4 * 30)) AS quarter
WHERE level IN ('town', 'village')
    AND quarter >= {from:Date32}
    AND addQuarters(quarter, 1) <= {to:Date32}
    AND opened_on <= quarter
    AND (isNull(closed_on) OR closed_on >= addQuarters(quarter, 1))

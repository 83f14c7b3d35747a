-- M2-03: of the quarters through which a town or village existed, those in which it used all three methods.
-- A quarter that was not wholly asked for, or of which the area has not delivered a month, cannot be judged.
CREATE OR REPLACE TABLE counted AS
WITH
    used AS
    (
        SELECT org_code, date_trunc('quarter', patrol_day(started_at, planned_on))::DATE AS quarter, count(DISTINCT method) AS methods
        FROM patrol
        WHERE completed
        GROUP BY ALL
    ),
    whole AS
    (
        SELECT area_code, min(month) AS quarter
        FROM period_month JOIN delivered USING (month)
        WHERE kind = 'quarter' AND needs = 'patrols'
        GROUP BY area_code, period
        HAVING count(*) = 3
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, CASE level WHEN 'village' THEN org_code ELSE '' END AS village_code, quarter AS month,
    level AS unit_level, coalesce(methods = 3, false)::INTEGER AS numerator, 1 AS denominator
FROM org_unit
JOIN whole USING (area_code)
LEFT JOIN used USING (org_code, quarter)
WHERE level IN ('town', 'village')
    AND opened_on <= quarter
    AND (closed_on IS NULL OR closed_on >= quarter + INTERVAL 3 MONTH);

INSERT INTO figure
SELECT 'M2-03', * FROM sums('patrols') WHERE period IN (SELECT period FROM period_month WHERE kind <> 'month');

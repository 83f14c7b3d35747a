-- M2-01: of the months through which a town or village existed, those in which it completed a patrol.
CREATE OR REPLACE TABLE counted AS
WITH patrolled AS
(
    SELECT DISTINCT org_code, date_trunc('month', patrol_day(started_at, planned_on))::DATE AS month
    FROM patrol
    WHERE completed
)
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, CASE level WHEN 'village' THEN org_code ELSE '' END AS village_code, month, level AS unit_level,
    (patrolled.org_code IS NOT NULL)::INTEGER AS numerator, 1 AS denominator
FROM org_unit
JOIN month ON opened_on <= month AND (closed_on IS NULL OR closed_on > last_day(month))
LEFT JOIN patrolled USING (org_code, month)
WHERE level IN ('town', 'village');

INSERT INTO figure
SELECT 'M2-01', * FROM sums('patrols');

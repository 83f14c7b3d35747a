-- From which day to which day each area's records reach, by source: what an area is rated by, and who is late.
-- The day is that of the event recorded (a patrol made, a visit paid, a change entered), not that of the load.
-- No parameters. Planned patrols and visits due do not count: they can lie in the future.
SELECT 'patrols' AS source, unit.area_code AS area_code, min(made.day) AS first_day, max(made.day) AS last_day
FROM (SELECT org_code, toDate32(assumeNotNull(started_at)) AS day FROM patrol FINAL WHERE completed AND isNotNull(started_at)) AS made
INNER JOIN (SELECT org_code, area_code FROM org_unit FINAL) AS unit ON unit.org_code = made.org_code
GROUP BY area_code
UNION ALL
SELECT 'cases', area_code, min(day), max(day)
FROM
(
    SELECT one.area_code AS area_code, event.day AS day
    FROM
    (
        SELECT case_key, toDate32(event_recorded_at) AS day FROM case_status_event FINAL
        UNION ALL
        SELECT case_key, assumeNotNull(done_on) AS day FROM follow_up FINAL WHERE isNotNull(done_on)
    ) AS event
    INNER JOIN (SELECT case_key, area_code FROM child_case FINAL) AS one ON one.case_key = event.case_key
)
GROUP BY area_code

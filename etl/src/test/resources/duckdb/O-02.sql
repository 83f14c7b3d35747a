-- O-02: of the injuries, those before which, within 90 days, a follow-up was overdue, an alert stayed unanswered for
-- 24 hours, or the village went a whole calendar month without a completed patrol (not before patrols are on record).
CREATE OR REPLACE TABLE counted AS
WITH
    overdue AS
    (
        SELECT incident_id
        FROM injury JOIN follow_up USING (case_key)
        WHERE due_on BETWEEN day - 90 AND day - 1 AND (done_on IS NULL OR done_on > due_on)
    ),
    unanswered AS
    (
        SELECT injury.incident_id
        FROM injury JOIN incident AS alert USING (case_key)
        WHERE alert_raised_at < injury.happened_at
            AND alert_raised_at::DATE >= day - 90
            AND (disposed_at IS NULL OR disposed_at > alert_raised_at + INTERVAL 24 HOUR)
    ),
    patrolled AS
    (
        SELECT DISTINCT org_code, date_trunc('month', patrol_day(started_at, planned_on))::DATE AS month
        FROM patrol
        WHERE completed
    ),
    looked_back AS
    (
        SELECT incident_id, village_code, (date_trunc('month', day) - to_months(ago::INTEGER))::DATE AS month
        FROM injury CROSS JOIN range(1, 5) AS months(ago)
        WHERE (date_trunc('month', day) - to_months(ago::INTEGER))::DATE >= day - 90
    ),
    unpatrolled AS
    (
        SELECT incident_id
        FROM looked_back
        ANTI JOIN patrolled ON patrolled.org_code = village_code AND patrolled.month = looked_back.month
        WHERE looked_back.month >= (SELECT min(planned_on) FROM patrol)
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', day)::DATE AS month,
    (incident_id IN (FROM overdue UNION ALL FROM unanswered UNION ALL FROM unpatrolled))::INTEGER AS numerator, 1 AS denominator
FROM injury;

INSERT INTO figure
SELECT 'O-02', * FROM sums('both');

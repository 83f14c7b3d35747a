-- O-02 Injuries preceded by a missed contact: accidental injuries of registered children (as in O-01) before which, in
-- the days looked back, a follow-up of the case was overdue, an alert stayed unanswered, or the village went through a
-- whole calendar month without a completed patrol; of all such injuries.
-- A follow-up is overdue when it was not done on its due day and the due day lies before the injury. An alert is
-- unanswered when the incident was not disposed of within the hours allowed after it was raised.
WITH
    injury AS
    (
        SELECT
            event.incident_id AS incident_id,
            event.injured_case AS case_key,
            toDate32(event.happened_at) AS day,
            event.happened_at AS happened_at,
            register.area_code AS area_code,
            register.town_code AS town_code,
            register.village_code AS village_code
        FROM
        (
            SELECT incident_id, assumeNotNull(case_key) AS injured_case, happened_at
            FROM incident FINAL
            WHERE kind = 'accidental_injury'
                AND severity IN ('medical_care', 'death')
                AND isNotNull(case_key)
                AND toDate32(happened_at) >= {from:Date32}
                AND toDate32(happened_at) < {to:Date32}
        ) AS event
        INNER JOIN (SELECT * FROM child_case FINAL) AS register ON register.case_key = event.injured_case
        WHERE toDate32(event.happened_at) >= register.opened_on
            AND addYears(register.birth_month, 18) > toDate32(toStartOfMonth(toDate32(event.happened_at)))
            AND (isNull(register.closed_on) OR toDate32(event.happened_at) <= register.closed_on + {days_after_closure:UInt16})
    ),
    overdue AS
    (
        SELECT injury.incident_id AS incident_id
        FROM injury
        INNER JOIN (SELECT case_key, due_on, done_on FROM follow_up FINAL) AS visit ON visit.case_key = injury.case_key
        WHERE visit.due_on < injury.day
            AND visit.due_on >= injury.day - {days_looked_back:UInt16}
            AND (isNull(visit.done_on) OR visit.done_on > visit.due_on)
    ),
    unanswered AS
    (
        SELECT injury.incident_id AS incident_id
        FROM injury
        INNER JOIN
        (
            SELECT assumeNotNull(case_key) AS alerted_case, assumeNotNull(alert_raised_at) AS raised_at, disposed_at
            FROM incident FINAL
            WHERE isNotNull(case_key) AND isNotNull(alert_raised_at)
        ) AS alert ON alert.alerted_case = injury.case_key
        WHERE alert.raised_at < injury.happened_at
            AND toDate32(alert.raised_at) >= injury.day - {days_looked_back:UInt16}
            AND (isNull(alert.disposed_at) OR alert.disposed_at > addHours(alert.raised_at, {hours_to_answer:UInt16}))
    ),
    patrolled AS
    (
        SELECT DISTINCT org_code, toDate32(toStartOfMonth(if(isNull(started_at), planned_on, toDate32(started_at)))) AS month
        FROM patrol FINAL
        WHERE completed AND org_code IN (SELECT village_code FROM injury)
    ),
    unpatrolled AS
    (
        SELECT incident_id
        FROM injury
        ARRAY JOIN arrayMap(n -> addMonths(toDate32(toStartOfMonth(day)), -n), range(1, 24)) AS month
        WHERE month >= day - {days_looked_back:UInt16}
            AND (village_code, month) NOT IN (SELECT org_code, month FROM patrolled)
            -- Before the first patrol on record nothing can be said.
            AND month >= (SELECT min(planned_on) FROM patrol FINAL)
    )
SELECT
    area_code,
    town_code,
    village_code,
    toDate32(toStartOfMonth(day)) AS month,
    incident_id IN (SELECT incident_id FROM overdue)
        OR incident_id IN (SELECT incident_id FROM unanswered)
        OR incident_id IN (SELECT incident_id FROM unpatrolled) AS numerator,
    1 AS denominator
FROM injury

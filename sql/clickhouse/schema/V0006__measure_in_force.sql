-- A further view that several indicator definitions share.

-- A measure that protects a child for a time (supervision, a placement, an enrolment): from since to until, both days
-- included. One that was refused, or given for a need since withdrawn, is never in force.
CREATE VIEW IF NOT EXISTS measure_in_force AS
SELECT
    need.case_key AS case_key,
    need.need_kind AS need_kind,
    ifNull(service.started_on, service.delivered_on) AS since,
    ifNull(service.in_force_until, toDate32('2299-12-31')) AS until
FROM
(
    SELECT need_id, started_on, delivered_on, in_force_until
    FROM service_record FINAL
    WHERE NOT refused
) AS service
INNER JOIN
(
    SELECT need_id, case_key, need_kind
    FROM service_need FINAL
    WHERE withdrawn_reason = ''
) AS need ON service.need_id = need.need_id;

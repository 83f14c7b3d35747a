-- M4-04: of the children from six to fifteen years with an open case at the end of the period, those with an
-- enrolment in force on that day. The age goes by the month of birth.
CREATE OR REPLACE TABLE counted AS
WITH
    observed AS
    (
        SELECT child_case.*, month, last_day(month) AS day
        FROM child_case
        JOIN month ON opened_on <= last_day(month) AND (closed_on IS NULL OR closed_on > last_day(month))
        WHERE birth_month + INTERVAL 6 YEAR <= last_day(month) AND birth_month + INTERVAL 16 YEAR > last_day(month)
    ),
    in_force AS
    (
        SELECT DISTINCT observed.case_key, month
        FROM observed
        JOIN service_need ON service_need.case_key = observed.case_key AND need_kind IN ('enrolment') AND withdrawn_reason = ''
        JOIN service_record USING (need_id)
        WHERE NOT refused
            AND coalesce(started_on, delivered_on) <= day
            AND (in_force_until IS NULL OR in_force_until >= day)
    ),
    known AS
    (
        SELECT observed.*, coalesce(category_event.category, first_category) AS category
        FROM observed
        LEFT JOIN first_category USING (case_key)
        ASOF LEFT JOIN category_event ON category_event.case_key = observed.case_key AND category_event.happened_on <= observed.day
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, known.month, category::VARCHAR AS category, sex, age_band(birth_month, day) AS age_band,
    child_key, in_force.case_key IS NOT NULL AS met
FROM known LEFT JOIN in_force ON in_force.case_key = known.case_key AND in_force.month = known.month;

INSERT INTO figure
SELECT 'M4-04', * FROM children_at_end('cases');

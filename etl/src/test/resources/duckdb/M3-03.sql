-- M3-03: of the children named in reports received in the period, those with a plan naming linked departments at most
-- 15 working days later, for each of their cases. Who has no plan yet and still has time does not count.
CREATE OR REPLACE TABLE counted AS
WITH
    reported AS
    (
        SELECT case_key, min(received_on) AS reported_on
        FROM (SELECT received_on, unnest(reported_case_keys) AS case_key FROM analysis_report WHERE received_on IS NOT NULL)
        GROUP BY case_key
    ),
    plan AS
    (
        SELECT case_key, min(issued_on) AS issued_on
        FROM protection_plan
        WHERE issued_on IS NOT NULL AND len(linked_departments) > 0
        GROUP BY case_key
    ),
    judged AS
    (
        SELECT
            child_case.*, reported_on,
            issued_on IS NOT NULL AS planned,
            coalesce(until_plan.days, until_now.days) - until_report.days < 15 AS within
        FROM reported
        JOIN child_case USING (case_key)
        LEFT JOIN plan USING (case_key)
        JOIN working AS until_report ON until_report.day = reported_on
        LEFT JOIN working AS until_plan ON until_plan.day = issued_on - 1
        JOIN working AS until_now ON until_now.day = (SELECT cut_off FROM asked) - 1
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', reported_on)::DATE AS month,
    coalesce(category_event.category, first_category)::VARCHAR AS category, sex, age_band(birth_month, reported_on) AS age_band,
    child_key, planned AND within AS met
FROM judged
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = judged.case_key AND category_event.happened_on <= judged.reported_on
WHERE planned OR NOT within;

INSERT INTO figure
SELECT 'M3-03', * FROM children('cases', 'all');

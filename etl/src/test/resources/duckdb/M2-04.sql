-- M2-04: of the follow-ups that fell due while the case was open, those done by the due day.
CREATE OR REPLACE TABLE counted AS
WITH
    due AS
    (
        SELECT child_case.*, due_on, coalesce(done_on <= due_on, false) AS in_time
        FROM follow_up JOIN child_case USING (case_key)
        WHERE opened_on <= due_on AND (closed_on IS NULL OR due_on < closed_on)
            AND date_trunc('month', due_on) IN (SELECT month FROM month)
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', due_on)::DATE AS month,
    coalesce(category_event.category, first_category)::VARCHAR AS category, sex, age_band(birth_month, due_on) AS age_band,
    count(*) FILTER (WHERE in_time) AS numerator, count(*) AS denominator
FROM due
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = due.case_key AND category_event.happened_on <= due.due_on
GROUP BY ALL;

INSERT INTO figure
SELECT 'M2-04', * FROM sums('cases');

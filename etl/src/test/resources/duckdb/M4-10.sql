-- M4-10: of the children with a need for counselling, social work or legal service due in the period, those who received
-- one by its due day.
CREATE OR REPLACE TABLE counted AS
WITH need AS
(
    SELECT
        child_case.*, due_on,
        EXISTS
        (
            SELECT 1 FROM service_record
            WHERE service_record.need_id = service_need.need_id AND NOT refused AND delivered_on <= service_need.due_on
        ) AS received
    FROM service_need JOIN child_case USING (case_key)
    WHERE need_kind IN ('counselling', 'social_work', 'legal_service') AND withdrawn_reason = ''
)
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', due_on)::DATE AS month,
    coalesce(category_event.category, first_category)::VARCHAR AS category, sex, age_band(birth_month, due_on) AS age_band,
    child_key, received AS met
FROM need
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = need.case_key AND category_event.happened_on <= need.due_on;

INSERT INTO figure
SELECT 'M4-10', * FROM children('cases', 'any');

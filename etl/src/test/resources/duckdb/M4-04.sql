-- M4-04: of the children from six to fifteen years with an open case at the end of the period, those with an
-- enrolment in force on that day. The age goes by the month of birth.
CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, month, category::VARCHAR AS category, sex, age_band(birth_month, day) AS age_band,
    child_key, in_force AS met
FROM open_at_end(['enrolment'])
WHERE birth_month + INTERVAL 6 YEAR <= day AND birth_month + INTERVAL 16 YEAR > day;

INSERT INTO figure
SELECT 'M4-04', * FROM children_at_end('cases');

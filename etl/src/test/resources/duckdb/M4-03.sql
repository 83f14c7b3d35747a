-- M4-03: of the children of categories 1 and 2 with an open case at the end of the period, those for whom
-- supervision of the guardian or a placement is in force on that day. A child until the month of the 18th birthday.
CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, month, category::VARCHAR AS category, sex, age_band(birth_month, day) AS age_band,
    child_key, in_force AS met
FROM open_at_end(['guardianship', 'placement'])
WHERE category IN (1, 2) AND birth_month + INTERVAL 18 YEAR > month;

INSERT INTO figure
SELECT 'M4-03', * FROM children_at_end('cases');

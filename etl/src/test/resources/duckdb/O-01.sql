-- O-01: children with an injury, for the child-years in which a case was open and the child a minor.
-- The days of a month have the category of the last of them on which the case was open.
CREATE OR REPLACE TABLE counted AS
WITH at_risk AS
(
    SELECT
        child_case.*, month, greatest(opened_on, month) AS first_day,
        least(coalesce(closed_on - 1, last_day(month)), last_day(month)) AS last_day
    FROM child_case JOIN month ON opened_on <= last_day(month) AND (closed_on IS NULL OR closed_on > month)
    WHERE birth_month + INTERVAL 18 YEAR > month
)
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, month, coalesce(category_event.category, first_category)::VARCHAR AS category, sex,
    age_band(birth_month, month) AS age_band, child_key, first_day, last_day
FROM at_risk
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = at_risk.case_key AND category_event.happened_on <= at_risk.last_day
WHERE first_day <= last_day;

CREATE OR REPLACE TABLE at_risk AS SELECT * FROM child_years('cases');

CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', day)::DATE AS month,
    coalesce(category_event.category, first_category)::VARCHAR AS category, sex, age_band(birth_month, day) AS age_band,
    child_key, true AS met
FROM injury
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = injury.case_key AND category_event.happened_on <= injury.day;

INSERT INTO figure
WITH rate AS
(
    SELECT org_code, period, dimension, member, coalesce(numerator, 0) AS numerator, coalesce(years, 0) AS denominator
    FROM at_risk FULL JOIN (SELECT * EXCLUDE denominator FROM children('cases', 'any')) AS hurt
        USING (org_code, period, dimension, member)
)
SELECT 'O-01', * FROM rate;

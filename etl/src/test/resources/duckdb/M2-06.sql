-- M2-06: children of whom a case was found in the period, for the resident minors of the villages that delivered.
-- The population of a period is the mean of its months.
CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', found_on)::DATE AS month,
    coalesce(category_event.category, first_category)::VARCHAR AS category, found_by, child_key, true AS met
FROM child_case
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = child_case.case_key AND category_event.happened_on <= child_case.found_on;

CREATE OR REPLACE TABLE found AS SELECT org_code, period, dimension, member, numerator FROM children('cases', 'any');

CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT area_code, town_code, org_code AS village_code, month, minors_resident AS denominator
FROM org_population
JOIN org_unit USING (org_code)
JOIN month ON year(month) = org_population.year
WHERE level = 'village';

INSERT INTO figure
WITH
    population AS
    (
        SELECT org_code, period, denominator / any_value(months) AS minors
        FROM sums('cases') JOIN period_month USING (period)
        WHERE dimension = 'total'
        GROUP BY org_code, period, denominator
    ),
    rate AS
    (
        SELECT org_code, period, coalesce(dimension, 'total') AS dimension, coalesce(member, '') AS member,
               coalesce(numerator, 0) AS numerator, coalesce(minors, 0) AS denominator
        FROM
        (
            SELECT org_code, period, 'total' AS dimension, '' AS member FROM population
            UNION
            SELECT org_code, period, dimension, member FROM found
        )
        LEFT JOIN found USING (org_code, period, dimension, member)
        LEFT JOIN population USING (org_code, period)
    )
SELECT 'M2-06', * FROM rate;

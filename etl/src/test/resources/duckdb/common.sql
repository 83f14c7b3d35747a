-- What the indicators share: periods, late areas, categories, working days, and the ways of counting.
-- Written from the definitions in words, without looking at how the product computes them.

-- Months and whole periods of the time asked for.
CREATE OR REPLACE TABLE month AS
SELECT unnest(generate_series(first_month, last_month, INTERVAL 1 MONTH))::DATE AS month FROM asked;

CREATE OR REPLACE TABLE period_month AS
WITH named AS
(
    SELECT 'year' AS kind, strftime(month, '%Y') AS period, 12 AS months, month FROM month
    UNION ALL
    SELECT 'quarter', strftime(month, '%Y') || '-Q' || quarter(month), 3, month FROM month
    UNION ALL
    SELECT 'month', strftime(month, '%Y-%m'), 1, month FROM month
)
SELECT kind, period, months, month, month = max(month) OVER w AS is_last
FROM named
WINDOW w AS (PARTITION BY kind, period)
QUALIFY count(*) OVER w = months;

-- An area has delivered a month when its newest event lies at most 10 days before the month's end (and its oldest at
-- most 10 days after its begin). Who needs both sources needs both for every month.
CREATE OR REPLACE TABLE delivered AS
WITH
    event AS
    (
        SELECT 'patrols' AS source, area_code, started_at::DATE AS day
        FROM patrol JOIN org_unit USING (org_code)
        WHERE completed AND started_at IS NOT NULL
        UNION ALL
        SELECT 'cases', area_code, event_recorded_at::DATE FROM case_status_event JOIN child_case USING (case_key)
        UNION ALL
        SELECT 'cases', area_code, done_on FROM follow_up JOIN child_case USING (case_key) WHERE done_on IS NOT NULL
    ),
    reach AS (SELECT source, area_code, min(day) AS first_day, max(day) AS newest_day FROM event GROUP BY ALL),
    single AS
    (
        SELECT source, area_code, month
        FROM reach JOIN month ON first_day <= month + 10 AND newest_day >= last_day(month) - 10
    )
SELECT source AS needs, area_code, month FROM single
UNION ALL
SELECT 'both', area_code, month FROM single GROUP BY area_code, month HAVING count(*) = 2;

-- An area, and what lies in it, is rated in a period when it has delivered every month of it. The city always is, as
-- long as one area is.
CREATE OR REPLACE TABLE rated AS
WITH area AS
(
    SELECT needs, area_code, period
    FROM delivered JOIN period_month USING (month)
    GROUP BY needs, area_code, kind, period, months
    HAVING count(*) = months
)
SELECT needs, period, org_code
FROM area JOIN org_unit USING (area_code)
UNION ALL
SELECT DISTINCT needs, period, city.org_code
FROM area CROSS JOIN (SELECT org_code FROM org_unit WHERE level = 'city') AS city;

-- The category of a case after each of its events: of several on one day, the one found last counts.
CREATE OR REPLACE TABLE category_event AS
SELECT case_key, happened_on, max_by(category, (found_at, event_id)) AS category
FROM case_status_event
GROUP BY case_key, happened_on;

-- The first event holds from the beginning.
CREATE OR REPLACE TABLE first_category AS
SELECT case_key, min_by(category, happened_on) AS first_category FROM category_event GROUP BY case_key;

-- How many working days there were up to and with a day; between two days lie as many as the difference says.
CREATE OR REPLACE TABLE working AS
SELECT day, count(*) FILTER (WHERE working_day) OVER (ORDER BY day) AS days FROM calendar_day;

CREATE OR REPLACE MACRO age_band(birth_month, day) AS
    CASE WHEN birth_month + INTERVAL 6 YEAR > day THEN '0-5'
         WHEN birth_month + INTERVAL 12 YEAR > day THEN '6-11'
         WHEN birth_month + INTERVAL 16 YEAR > day THEN '12-15'
         ELSE '16-17' END;

CREATE OR REPLACE MACRO patrol_day(started_at, planned_on) AS coalesce(started_at::DATE, planned_on);

-- The cases open on the last day of a month, with their category on that day, and whether a measure that answers a need
-- of one of the kinds is in force then.
CREATE OR REPLACE MACRO open_at_end(kinds) AS TABLE
WITH
    observed AS
    (
        SELECT child_case.*, month, last_day(month) AS day
        FROM child_case
        JOIN month ON opened_on <= last_day(month) AND (closed_on IS NULL OR closed_on > last_day(month))
    ),
    in_force AS
    (
        SELECT DISTINCT observed.case_key, month
        FROM observed
        JOIN service_need ON service_need.case_key = observed.case_key AND need_kind IN kinds AND withdrawn_reason = ''
        JOIN service_record USING (need_id)
        WHERE NOT refused
            AND coalesce(started_on, delivered_on) <= day
            AND (in_force_until IS NULL OR in_force_until >= day)
    )
SELECT observed.*, coalesce(category_event.category, first_category) AS category, in_force.case_key IS NOT NULL AS in_force
FROM observed
LEFT JOIN first_category USING (case_key)
ASOF LEFT JOIN category_event ON category_event.case_key = observed.case_key AND category_event.happened_on <= observed.day
LEFT JOIN in_force ON in_force.case_key = observed.case_key AND in_force.month = observed.month;

CREATE OR REPLACE TABLE figure
(
    indicator VARCHAR, org_code VARCHAR, period VARCHAR, dimension VARCHAR, member VARCHAR, numerator DOUBLE, denominator DOUBLE
);

-- What an indicator counts stands in the table `counted` while it is computed. A column that it does not have is null.
CREATE OR REPLACE TABLE nothing
(
    area_code VARCHAR, town_code VARCHAR, village_code VARCHAR, month DATE,
    category VARCHAR, sex VARCHAR, age_band VARCHAR, unit_level VARCHAR, found_by VARCHAR,
    child_key VARCHAR, met BOOLEAN, numerator DOUBLE, denominator DOUBLE, first_day DATE, last_day DATE
);
CREATE OR REPLACE TABLE counted AS SELECT * FROM nothing;

-- The three ways of counting give figures of what is rated only.

-- Every row in each division and sub-group to which it belongs, less the months that its area has not delivered.
CREATE OR REPLACE MACRO placed(needed) AS TABLE
WITH known AS
(
    SELECT counted.* FROM counted JOIN delivered USING (area_code, month) WHERE delivered.needs = needed
)
SELECT
    CASE level WHEN 'city' THEN (SELECT org_code FROM org_unit WHERE level = 'city')
               WHEN 'area' THEN area_code WHEN 'town' THEN town_code ELSE village_code END AS org_code,
    dimension,
    CASE dimension WHEN 'total' THEN '' WHEN 'category' THEN category WHEN 'sex' THEN sex WHEN 'age_band' THEN age_band
                   WHEN 'unit_level' THEN unit_level ELSE found_by END AS member,
    month, child_key, met, numerator, denominator, first_day, last_day
FROM known
CROSS JOIN (VALUES ('city'), ('area'), ('town'), ('village')) AS levels(level)
CROSS JOIN (VALUES ('total'), ('category'), ('sex'), ('age_band'), ('unit_level'), ('found_by')) AS dimensions(dimension)
WHERE org_code <> '' AND member IS NOT NULL;

-- Sums: every row adds to every period in which its month lies.
CREATE OR REPLACE MACRO sums(needed) AS TABLE
WITH monthly AS
(
    SELECT org_code, dimension, member, month, sum(numerator) AS above, sum(denominator) AS below
    FROM placed(needed)
    GROUP BY ALL
)
SELECT org_code, period, dimension, member, sum(above) AS numerator, sum(below) AS denominator
FROM monthly JOIN period_month USING (month) JOIN rated USING (org_code, period)
WHERE needs = needed
GROUP BY org_code, period, dimension, member
HAVING sum(above) <> 0 OR sum(below) <> 0;

-- Children, each once in a division, sub-group and period. By the rule `any` one row that is met will do, by `all` every
-- row must be.
CREATE OR REPLACE MACRO children(needed, rule) AS TABLE
WITH child AS
(
    SELECT org_code, period, dimension, member, child_key, bool_or(met) AS any_met, bool_and(met) AS all_met
    FROM placed(needed) JOIN period_month USING (month)
    GROUP BY org_code, period, dimension, member, child_key
)
SELECT
    org_code, period, dimension, member,
    count(*) FILTER (WHERE CASE rule WHEN 'any' THEN any_met ELSE all_met END)::DOUBLE AS numerator,
    count(*)::DOUBLE AS denominator
FROM child JOIN rated USING (org_code, period)
WHERE needs = needed
GROUP BY org_code, period, dimension, member;

-- Children at a point in time: a period has the figure of its last month.
CREATE OR REPLACE MACRO children_at_end(needed) AS TABLE
WITH
    child AS
    (
        SELECT org_code, month, dimension, member, child_key, bool_or(met) AS met
        FROM placed(needed)
        GROUP BY org_code, month, dimension, member, child_key
    ),
    monthly AS
    (
        SELECT org_code, month, dimension, member, count(*) FILTER (WHERE met) AS above, count(*) AS below
        FROM child
        GROUP BY ALL
    )
SELECT org_code, period, dimension, member, above::DOUBLE AS numerator, below::DOUBLE AS denominator
FROM monthly JOIN period_month USING (month) JOIN rated USING (org_code, period)
WHERE needs = needed AND is_last;

-- Child-years at risk: days from the first to the last, a day once however many cases of the child are open on it.
-- Only children with several cases can have a day twice; those of all others simply add up.
CREATE OR REPLACE MACRO child_years(needed) AS TABLE
WITH
    several AS (SELECT child_key FROM child_case GROUP BY child_key HAVING count(*) > 1),
    monthly AS
    (
        SELECT org_code, dimension, member, month, sum(last_day - first_day + 1) AS days
        FROM placed(needed) ANTI JOIN several USING (child_key)
        GROUP BY ALL
        UNION ALL
        SELECT org_code, dimension, member, month, count(DISTINCT (child_key, day)) AS days
        FROM
        (
            SELECT org_code, dimension, member, month, child_key,
                   unnest(generate_series(first_day, last_day, INTERVAL 1 DAY))::DATE AS day
            FROM placed(needed) SEMI JOIN several USING (child_key)
        )
        GROUP BY ALL
    )
SELECT org_code, period, dimension, member, sum(days) / 365.25 AS years
FROM monthly JOIN period_month USING (month) JOIN rated USING (org_code, period)
WHERE needs = needed
GROUP BY org_code, period, dimension, member;

-- M3-04: of the infringements, begging exploitations and street minors found, those disposed of or escalated in 24 hours.
CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, CASE level WHEN 'village' THEN org_code ELSE '' END AS village_code,
    date_trunc('month', found_at)::DATE AS month,
    count(*) FILTER (WHERE least(disposed_at, escalated_at) <= found_at + INTERVAL 24 HOUR) AS numerator, count(*) AS denominator
FROM incident JOIN org_unit USING (org_code)
WHERE incident.kind IN ('infringement', 'begging_exploitation', 'street_minor')
GROUP BY ALL;

INSERT INTO figure
SELECT 'M3-04', * FROM sums('cases');

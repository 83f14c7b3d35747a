-- M2-02: of the completed patrols, those in which every required kind of member took part.
CREATE OR REPLACE TABLE counted AS
WITH
    team AS
    (
        SELECT
            patrol_id,
            bool_or(member_kind = 'street_staff') AND bool_or(member_kind = 'police')
                AND bool_or(member_kind = 'urban_management') AS fit_for_town,
            bool_or(member_kind = 'community_staff') AND bool_or(member_kind = 'community_police')
                AND bool_or(member_kind IN ('citizen', 'volunteer')) AS fit_for_village
        FROM patrol_member
        WHERE member_count > 0
        GROUP BY patrol_id
    ),
    unit_month AS
    (
        SELECT
            org_code, level, date_trunc('month', patrol_day(started_at, planned_on))::DATE AS month,
            count(*) FILTER (WHERE CASE level WHEN 'town' THEN fit_for_town ELSE fit_for_village END) AS numerator,
            count(*) AS denominator
        FROM patrol LEFT JOIN team USING (patrol_id)
        WHERE completed
        GROUP BY ALL
    )
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, CASE unit_month.level WHEN 'village' THEN org_code ELSE '' END AS village_code, month,
    unit_month.level AS unit_level, numerator, denominator
FROM unit_month JOIN org_unit USING (org_code);

INSERT INTO figure
SELECT 'M2-02', * FROM sums('patrols');

-- M2-05: of the new-case and degree-change events found in the period, those recorded at most 3 working days later.
CREATE OR REPLACE TABLE counted AS
SELECT * FROM nothing
UNION ALL BY NAME
SELECT
    area_code, town_code, village_code, date_trunc('month', found_at)::DATE AS month,
    category::VARCHAR AS category, sex, age_band(birth_month, found_at::DATE) AS age_band,
    count(*) FILTER (WHERE before_recording.days - found.days < 3) AS numerator, count(*) AS denominator
FROM case_status_event
JOIN child_case USING (case_key)
JOIN working AS found ON found.day = found_at::DATE
JOIN working AS before_recording ON before_recording.day = event_recorded_at::DATE - 1
WHERE event_kind IN ('new', 'degree_change')
GROUP BY ALL;

INSERT INTO figure
SELECT 'M2-05', * FROM sums('cases');

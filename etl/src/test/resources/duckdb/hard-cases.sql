-- What the simulated city has none or too few of, put into the warehouse after it was loaded (ClickHouse).
-- Every statement takes its share of the rows by a hash of their key, so that the same rows are hard each time.

-- Villages that open or close, on the first of a month and within one.
INSERT INTO org_unit
SELECT * REPLACE (toDate32(['2025-05-10', '2025-06-01'][1 + cityHash64(org_code) % 2]) AS closed_on, version + 1 AS version)
FROM org_unit FINAL
WHERE level = 'village' AND cityHash64(org_code) % 20 < 2;

INSERT INTO org_unit
SELECT * REPLACE (toDate32(['2024-10-01', '2024-08-15'][1 + cityHash64(org_code) % 2]) AS opened_on, version + 1 AS version)
FROM org_unit FINAL
WHERE level = 'village' AND cityHash64(org_code) % 20 IN (2, 3);

-- Patrols whose start was not recorded, and members written down who were none.
INSERT INTO patrol
SELECT * REPLACE (CAST(NULL AS Nullable(DateTime64(3, 'Asia/Shanghai'))) AS started_at, version + 1 AS version)
FROM patrol FINAL
WHERE completed AND cityHash64(patrol_id) % 10 = 0;

INSERT INTO patrol_member
SELECT * REPLACE (0 AS member_count, version + 1 AS version)
FROM patrol_member FINAL
WHERE cityHash64(patrol_id) % 15 = 0;

-- Children who come of age while their case is open.
INSERT INTO child_case
SELECT * REPLACE (toDate32(toStartOfMonth(addMonths(opened_on, 3 - 18 * 12))) AS birth_month, version + 1 AS version)
FROM child_case FINAL
WHERE cityHash64(child_key) % 25 = 0;

-- A second case of the same child, open for a part of the same days, mostly in another village and category; with all
-- that belongs to it. The village has the same or a greater code: so no event reaches the late area, which is the first.
INSERT INTO child_case
SELECT one.* REPLACE (
    concat('second-', one.case_key) AS case_key,
    other.village AS village_code,
    substring(other.village, 1, 9) AS town_code,
    substring(other.village, 1, 6) AS area_code,
    one.opened_on + 17 AS opened_on,
    one.closed_on + 40 AS closed_on)
FROM (SELECT * FROM child_case FINAL WHERE cityHash64(child_key) % 3 = 0) AS one
INNER JOIN
(
    SELECT case_key, argMin(villages.village_code, cityHash64(case_key, villages.village_code)) AS village
    FROM child_case
    CROSS JOIN (SELECT DISTINCT village_code FROM child_case) AS villages
    WHERE villages.village_code >= child_case.village_code
    GROUP BY case_key
) AS other ON other.case_key = one.case_key;

INSERT INTO case_status_event
SELECT * REPLACE (
    concat('second-', event_id) AS event_id, concat('second-', case_key) AS case_key,
    1 + category % 5 AS category, happened_on + 9 AS happened_on)
FROM (SELECT * FROM case_status_event FINAL WHERE concat('second-', case_key) IN (SELECT case_key FROM child_case));

INSERT INTO follow_up
SELECT * REPLACE (concat('second-', follow_up_id) AS follow_up_id, concat('second-', case_key) AS case_key, due_on + 5 AS due_on)
FROM (SELECT * FROM follow_up FINAL WHERE concat('second-', case_key) IN (SELECT case_key FROM child_case));

INSERT INTO service_need
SELECT * REPLACE (concat('second-', need_id) AS need_id, concat('second-', case_key) AS case_key, due_on + 20 AS due_on)
FROM (SELECT * FROM service_need FINAL WHERE concat('second-', case_key) IN (SELECT case_key FROM child_case));

INSERT INTO service_record
SELECT * REPLACE (concat('second-', service_id) AS service_id, concat('second-', need_id) AS need_id, delivered_on + 25 AS delivered_on)
FROM (SELECT * FROM service_record FINAL WHERE concat('second-', need_id) IN (SELECT need_id FROM service_need));

INSERT INTO protection_plan
SELECT * REPLACE (concat('second-', plan_id) AS plan_id, concat('second-', case_key) AS case_key, issued_on + 6 AS issued_on)
FROM (SELECT * FROM protection_plan FINAL WHERE concat('second-', case_key) IN (SELECT case_key FROM child_case));

INSERT INTO analysis_report
SELECT * REPLACE (
    concat('second-', report_id) AS report_id, received_on + 3 AS received_on,
    arrayMap(key -> concat('second-', key), reported_case_keys) AS reported_case_keys)
FROM analysis_report FINAL
WHERE isNotNull(received_on);

-- Cases that a report names just before the records end, some without a plan so far, some with one that names nobody.
INSERT INTO analysis_report (report_id, town_code, quarter_start, due_on, received_on, reported_case_keys, version)
SELECT concat('early-', town_code), town_code, '2025-10-01', '2026-01-14', toDate32('2025-12-04') + cityHash64(town_code) % 27, groupArray(case_key), 1
FROM child_case FINAL
WHERE case_key NOT IN (SELECT arrayJoin(reported_case_keys) FROM analysis_report WHERE isNotNull(received_on))
GROUP BY town_code;

INSERT INTO protection_plan (plan_id, case_key, reported_on, issued_on, linked_departments, version)
SELECT concat('early-', case_key), case_key, '2025-12-04', toDate32('2025-11-20') + cityHash64(case_key) % 45, if(cityHash64(case_key) % 3 = 0, [], ['教育局']), 1
FROM child_case FINAL
WHERE cityHash64(case_key) % 2 = 0 AND case_key NOT IN (SELECT arrayJoin(reported_case_keys) FROM analysis_report WHERE received_on < '2025-12-01');

-- Several events of one day: the one found last counts, of two found at once the one with the later number.
INSERT INTO case_status_event
SELECT * REPLACE (
    concat(event_id, '-again') AS event_id, 'category_change' AS event_kind,
    1 + (category + 1) % 5 AS category, found_at + toIntervalHour(cityHash64(event_id) % 3) AS found_at)
FROM case_status_event FINAL
WHERE cityHash64(case_key) % 6 = 0;

-- Measures that ended, were refused, or were only delivered; needs that were withdrawn.
INSERT INTO service_record
SELECT * REPLACE (
    if(cityHash64(service_id) % 5 = 0, started_on + 200, in_force_until) AS in_force_until,
    refused OR cityHash64(service_id) % 11 = 0 AS refused,
    if(cityHash64(service_id) % 6 = 0, NULL, started_on) AS started_on,
    if(cityHash64(service_id) % 6 = 0, ifNull(delivered_on, started_on), delivered_on) AS delivered_on,
    version + 1 AS version)
FROM service_record FINAL;

INSERT INTO service_need
SELECT * REPLACE ('迁出' AS withdrawn_reason, version + 1 AS version)
FROM service_need FINAL
WHERE cityHash64(need_id) % 9 = 0;

-- An injury for many cases: before it was opened, while it was open, some days and many after it was closed.
INSERT INTO incident (incident_id, case_key, org_code, kind, severity, happened_at, found_at, version)
SELECT
    concat('injury-', case_key), case_key, village_code, 'accidental_injury',
    ['slight', 'medical_care', 'death'][1 + cityHash64(case_key) % 3] AS severity,
    toDateTime64(concat(toString(opened_on - 15 + cityHash64(case_key, 1) % 620), ' 00:30:00'), 3, 'Asia/Shanghai') + toIntervalMinute(cityHash64(case_key, 2) % 1400) AS happened_at,
    happened_at + toIntervalHour(5), 1
FROM child_case FINAL;

-- Alerts before them, answered at once, after exactly 24 hours, a second too late, or never; in villages and towns.
INSERT INTO incident (incident_id, case_key, org_code, kind, severity, happened_at, found_at, alert_raised_at, disposed_at, escalated_at, version)
SELECT
    concat('alert-', incident_id), case_key, if(cityHash64(incident_id) % 4 = 0, substring(org_code, 1, 9), org_code),
    ['infringement', 'begging_exploitation', 'street_minor', 'accidental_injury'][1 + cityHash64(incident_id, 3) % 4], 'none',
    happened_at - toIntervalDay(cityHash64(incident_id, 4) % 130) AS raised,
    raised, raised,
    [NULL, raised + toIntervalHour(24), raised + toIntervalSecond(86401), raised + toIntervalHour(3)][1 + cityHash64(incident_id, 5) % 4],
    if(cityHash64(incident_id, 6) % 3 = 0, raised + toIntervalSecond(86398 + cityHash64(incident_id, 7) % 4), NULL),
    1
FROM incident FINAL
WHERE startsWith(incident_id, 'injury-') AND cityHash64(incident_id, 8) % 2 = 0;

-- Cases of which no event came (it may stand in quarantine): they have no category and still count in totals.
INSERT INTO child_case
SELECT * REPLACE (concat('silent-', case_key) AS case_key, concat('silent-', child_key) AS child_key)
FROM child_case FINAL
WHERE cityHash64(case_key, 9) % 20 = 0;

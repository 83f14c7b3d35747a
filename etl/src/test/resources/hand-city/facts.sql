-- A city of two areas, three towns and four villages in 2025, small enough to be worked out by hand.
-- 3205 city: area 320501 (towns 320501001 with villages …001 and …002, 320501002 with village …001), area 320502 (town 320502001 with village …001).
INSERT INTO org_unit (org_code, name, level, parent_code, area_code, town_code, kind, opened_on, valid_from, version) VALUES
    ('3205', '手算市', 'city', '', '', '', '市', '2000-01-01', '2000-01-01', 1),
    ('320501', '甲区', 'area', '3205', '320501', '', '区', '2000-01-01', '2000-01-01', 1),
    ('320502', '乙区', 'area', '3205', '320502', '', '区', '2000-01-01', '2000-01-01', 1),
    ('320501001', '甲一镇', 'town', '320501', '320501', '320501001', '镇', '2000-01-01', '2000-01-01', 1),
    ('320501002', '甲二镇', 'town', '320501', '320501', '320501002', '镇', '2000-01-01', '2000-01-01', 1),
    ('320502001', '乙一镇', 'town', '320502', '320502', '320502001', '镇', '2000-01-01', '2000-01-01', 1),
    ('320501001001', '甲一村', 'village', '320501001', '320501', '320501001', '村', '2000-01-01', '2000-01-01', 1),
    ('320501001002', '甲二村', 'village', '320501001', '320501', '320501001', '村', '2000-01-01', '2000-01-01', 1),
    ('320501002001', '甲三村', 'village', '320501002', '320501', '320501002', '村', '2000-01-01', '2000-01-01', 1),
    ('320502001001', '乙一村', 'village', '320502001', '320502', '320502001', '村', '2000-01-01', '2000-01-01', 1);

-- Closed in the middle of June 2025: due from January to May only, and in the first quarter.
INSERT INTO org_unit (org_code, name, level, parent_code, area_code, town_code, kind, opened_on, closed_on, valid_from, version) VALUES
    ('320502001002', '撤并村', 'village', '320502001', '320502', '320502001', '村', '2000-01-01', '2025-06-15', '2000-01-01', 1);

INSERT INTO org_population (org_code, year, minors_resident, minors_school_age, version) VALUES
    ('320501001001', 2025, 1000, 600, 1), ('320501001002', 2025, 500, 300, 1),
    ('320501002001', 2025, 250, 150, 1), ('320502001001', 2025, 250, 150, 1);

-- One patrol on the 2nd of each month. Units that rotate the three methods use all of them in every quarter.
INSERT INTO patrol (patrol_id, org_code, level, method, planned_on, started_at, ended_at, completed, valid_from, version)
WITH
    [('320501001', 'town', 12, 1), ('320502001', 'town', 12, 1), ('320501001001', 'village', 12, 1), ('320501001002', 'village', 6, 1), ('320502001001', 'village', 12, 0)] AS patrolling
SELECT concat(unit.1, '-', toString(month)), unit.1, unit.2, if(unit.4 = 1, month % 3 + 1, 1), makeDate32(2025, month, 2),
    makeDateTime64(2025, month, 2, 9, 0, 0, 0, 3, 'Asia/Shanghai'), makeDateTime64(2025, month, 2, 10, 0, 0, 0, 3, 'Asia/Shanghai'), true,
    makeDateTime64(2025, month, 3, 9, 0, 0, 0, 3, 'Asia/Shanghai'), 1
FROM numbers(1, 12) AS months ARRAY JOIN patrolling AS unit
WHERE (number AS month) <= unit.3;

-- The third village of area 320501: planned for January, made in February; made in December without a time of start;
-- planned for March and not made. The last patrols show that records reach into 2026.
INSERT INTO patrol (patrol_id, org_code, level, method, planned_on, started_at, ended_at, completed, valid_from, version) VALUES
    ('late', '320501002001', 'village', 'street', '2025-01-31', '2025-02-01 09:00:00', '2025-02-01 10:00:00', true, '2025-02-01 12:00:00', 1),
    ('no-time', '320501002001', 'village', 'key_visit', '2025-12-05', NULL, NULL, true, '2025-12-05 12:00:00', 1),
    ('not-made', '320501002001', 'village', 'follow_up', '2025-03-05', NULL, NULL, false, '2025-03-01 12:00:00', 1),
    ('next-year-1', '320501001001', 'village', 'street', '2026-01-02', '2026-01-02 09:00:00', '2026-01-02 10:00:00', true, '2026-01-05 08:00:00', 1),
    ('next-year-2', '320502001001', 'village', 'street', '2026-01-02', '2026-01-02 09:00:00', '2026-01-02 10:00:00', true, '2026-01-05 08:00:00', 1);

-- Towns come complete, but for one patrol without urban management. The first village lacks a citizen or volunteer from
-- October on; the second has a citizen; the third has nobody; the fourth lacks the police twice.
INSERT INTO patrol_member (patrol_id, member_kind, member_count, version)
SELECT patrol_id, kind, 1, 1
FROM patrol ARRAY JOIN multiIf(
    patrol_id = '320502001-5', ['street_staff', 'police'],
    level = 'town', ['street_staff', 'police', 'urban_management'],
    org_code = '320501001001' AND toMonth(planned_on) >= 10, ['community_staff', 'community_police'],
    org_code = '320501001001', ['community_staff', 'community_police', 'volunteer'],
    org_code = '320501001002', ['community_staff', 'community_police', 'citizen'],
    patrol_id IN ('320502001001-1', '320502001001-2'), ['community_staff', 'citizen'],
    org_code = '320502001001', ['community_staff', 'community_police', 'citizen'],
    []) AS kind;

-- Child 1 stays in the first village all year. Child 2 has a case there until it moves to the third village in August.
-- Child 3 is six this year and in the second village. Children 4 and 5 are in area 320502. Child 0's case was closed before.
INSERT INTO child_case (case_key, child_key, birth_month, sex, disabled, found_on, found_by, area_code, town_code, village_code, opened_on, closed_on, close_reason, valid_from, version) VALUES
    ('K0', 'C0', '2012-01-01', 'male', false, '2024-02-28', 'patrol', '320502', '320502001', '320502001001', '2024-03-01', '2024-12-01', 'resolved', '2024-12-02 09:00:00', 1),
    ('K1', 'C1', '2015-03-01', 'male', false, '2024-05-30', 'patrol', '320501', '320501001', '320501001001', '2024-06-01', NULL, '', '2024-06-01 09:00:00', 1),
    ('K2', 'C2', '2010-07-01', 'female', false, '2025-02-10', 'school', '320501', '320501001', '320501001001', '2025-02-12', '2025-08-01', 'moved_within_city', '2025-08-01 09:00:00', 1),
    ('K2b', 'C2', '2010-07-01', 'female', false, '2025-08-05', 'report', '320501', '320501002', '320501002001', '2025-08-05', NULL, '', '2025-08-11 09:00:00', 1),
    ('K3', 'C3', '2019-01-01', 'male', false, '2025-04-01', 'patrol', '320501', '320501001', '320501001002', '2025-04-01', NULL, '', '2025-04-01 09:00:00', 1),
    ('K4', 'C4', '2008-02-01', 'female', false, '2025-01-10', 'police', '320502', '320502001', '320502001001', '2025-01-15', NULL, '', '2025-01-15 09:00:00', 1),
    ('K5', 'C5', '2012-05-01', 'male', false, '2025-12-20', 'hospital', '320502', '320502001', '320502001001', '2025-12-22', NULL, '', '2025-12-23 09:00:00', 1);

-- Recorded after 3 working days (K2), 4 (K2b), none (K3), 3 over the Labour Day holiday (K3-2), 3 over a weekend (K4), 2 from a Saturday (K5).
INSERT INTO case_status_event (event_id, case_key, event_kind, category, degree, happened_on, found_at, event_recorded_at, valid_from, version) VALUES
    ('E0', 'K0', 'new', 3, 1, '2024-02-28', '2024-02-28 10:00:00', '2024-02-28 11:00:00', '2024-02-28 11:00:00', 1),
    ('E1', 'K1', 'new', 1, 2, '2024-05-30', '2024-05-30 10:00:00', '2024-05-30 11:00:00', '2024-05-30 11:00:00', 1),
    ('E2', 'K2', 'new', 2, 2, '2025-02-10', '2025-02-10 10:00:00', '2025-02-13 18:00:00', '2025-02-13 18:00:00', 1),
    ('E2c', 'K2', 'closed', 2, 2, '2025-08-01', '2025-08-01 10:00:00', '2025-08-20 18:00:00', '2025-08-20 18:00:00', 1),
    ('E2b', 'K2b', 'new', 2, 2, '2025-08-05', '2025-08-05 10:00:00', '2025-08-11 09:00:00', '2025-08-11 09:00:00', 1),
    ('E3', 'K3', 'new', 3, 1, '2025-04-01', '2025-04-01 10:00:00', '2025-04-01 11:00:00', '2025-04-01 11:00:00', 1),
    ('E3-2', 'K3', 'degree_change', 3, 2, '2025-04-30', '2025-04-30 10:00:00', '2025-05-08 11:00:00', '2025-05-08 11:00:00', 1),
    ('E3-3', 'K3', 'category_change', 1, 2, '2025-07-01', '2025-07-01 10:00:00', '2025-07-20 11:00:00', '2025-07-20 11:00:00', 1),
    ('E4', 'K4', 'new', 4, 2, '2025-01-10', '2025-01-10 10:00:00', '2025-01-15 11:00:00', '2025-01-15 11:00:00', 1),
    ('E5', 'K5', 'new', 5, 3, '2025-12-20', '2025-12-20 10:00:00', '2025-12-23 11:00:00', '2025-12-23 11:00:00', 1);

-- F-3 was never made; F-6 was due on the day its case closed, so that it was not due any more. The last two show that
-- records reach into 2026.
INSERT INTO follow_up (follow_up_id, case_key, due_on, done_on, valid_from, version) VALUES
    ('F-1', 'K1', '2025-03-01', '2025-03-01', '2025-03-02 09:00:00', 1),
    ('F-2', 'K1', '2025-06-01', '2025-06-03', '2025-06-04 09:00:00', 1),
    ('F-3', 'K1', '2025-09-01', NULL, '2025-06-04 09:00:00', 1),
    ('F-5', 'K2', '2025-04-01', '2025-03-30', '2025-03-31 09:00:00', 1),
    ('F-6', 'K2', '2025-08-01', '2025-08-01', '2025-08-02 09:00:00', 1),
    ('F-7', 'K3', '2025-05-01', '2025-04-30', '2025-05-01 09:00:00', 1),
    ('F-8', 'K3', '2025-07-31', '2025-07-31', '2025-08-01 09:00:00', 1),
    ('F-9', 'K4', '2025-02-15', '2025-02-16', '2025-02-17 09:00:00', 1),
    ('F-10', 'K1', '2026-01-05', '2026-01-02', '2026-01-05 08:00:00', 1),
    ('F-11', 'K5', '2026-01-05', '2026-01-02', '2026-01-05 08:00:00', 1);

-- K1 was reported first in 2024. K5's fifteen working days had not run out at the cut-off, 5 January 2026.
INSERT INTO analysis_report (report_id, town_code, quarter_start, due_on, received_on, reported_case_keys, version) VALUES
    ('R0', '320501001', '2024-04-01', '2024-07-15', '2024-07-10', ['K1'], 1),
    ('R1', '320501001', '2025-01-01', '2025-04-15', '2025-04-10', ['K2'], 1),
    ('R2', '320501001', '2025-04-01', '2025-07-15', '2025-07-10', ['K3'], 1),
    ('R3', '320501002', '2025-07-01', '2025-10-15', '2025-10-10', ['K2b', 'K1'], 1),
    ('R4', '320502001', '2025-01-01', '2025-04-15', '2025-04-08', ['K4'], 1),
    ('R5', '320502001', '2025-10-01', '2026-01-15', '2025-12-29', ['K5'], 1),
    ('R6', '320501002', '2025-10-01', '2026-01-15', NULL, ['K3'], 1);

-- K2: on the 16th working day, because Sunday 27 April 2025 was a working day. K3: on the 15th. K4: names no department.
INSERT INTO protection_plan (plan_id, case_key, reported_on, issued_on, issuing_org, linked_departments, version) VALUES
    ('P2', 'K2', '2025-04-10', '2025-05-06', '320501', ['civil_affairs', 'education'], 1),
    ('P2b', 'K2b', '2025-10-10', '2025-10-20', '320501', ['civil_affairs'], 1),
    ('P3', 'K3', '2025-07-10', '2025-07-31', '320501', ['civil_affairs'], 1),
    ('P4', 'K4', '2025-04-08', '2025-04-10', '320502', [], 1);

INSERT INTO service_need (need_id, case_key, task, need_kind, assessed_on, due_on, withdrawn_reason, version) VALUES
    ('N1', 'K1', 1, 'guardianship', '2024-06-01', '2024-06-11', '', 1),
    ('N2', 'K2', 1, 'placement', '2025-02-12', '2025-02-27', '', 1),
    ('N2b', 'K2b', 1, 'placement', '2025-08-05', '2025-08-20', '', 1),
    ('N3', 'K3', 1, 'guardianship', '2025-07-01', '2025-07-11', '', 1),
    ('S1', 'K1', 2, 'enrolment', '2024-06-01', '2024-07-01', '', 1),
    ('S2', 'K2', 2, 'enrolment', '2025-02-12', '2025-03-14', '', 1),
    ('S3', 'K3', 2, 'enrolment', '2025-04-01', '2025-05-01', 'entered_in_error', 1),
    ('M1', 'K1', 6, 'counselling', '2025-03-01', '2025-04-15', '', 1),
    ('M2', 'K2', 6, 'social_work', '2025-03-15', '2025-05-01', '', 1),
    ('M2-2', 'K2', 6, 'legal_service', '2025-04-15', '2025-06-01', '', 1),
    ('M3', 'K3', 6, 'counselling', '2025-04-15', '2025-06-01', 'no_longer_needed', 1),
    ('M4', 'K4', 6, 'counselling', '2025-01-15', '2025-03-01', '', 1);

-- K3's supervision was refused; M2 came a day late; M4 was refused.
INSERT INTO service_record (service_id, need_id, started_on, delivered_on, in_force_until, refused, version) VALUES
    ('V1', 'N1', '2024-06-05', NULL, NULL, false, 1),
    ('V2', 'N2', '2025-03-01', NULL, '2025-08-01', false, 1),
    ('V3', 'N3', '2025-07-10', NULL, NULL, true, 1),
    ('W1', 'S1', '2024-09-01', NULL, '2031-03-01', false, 1),
    ('W2', 'S2', '2024-09-01', NULL, '2026-07-01', false, 1),
    ('W3', 'S3', '2025-04-01', NULL, '2035-01-01', false, 1),
    ('U1', 'M1', '2025-04-01', '2025-04-10', NULL, false, 1),
    ('U2', 'M2', '2025-04-20', '2025-05-02', NULL, false, 1),
    ('U2-2', 'M2-2', '2025-05-01', '2025-05-20', NULL, false, 1),
    ('U3', 'M3', '2025-05-01', '2025-05-20', NULL, false, 1),
    ('U4', 'M4', NULL, '2025-02-01', NULL, true, 1);

-- Five incidents for M3-04, one of them an alert (I-5); seven injuries: J-4 slight, J-6 too long after closure.
INSERT INTO incident (incident_id, case_key, org_code, kind, severity, happened_at, found_at, alert_raised_at, disposed_at, escalated_at, version) VALUES
    ('I-1', 'K1', '320501001001', 'infringement', 'none', '2025-05-05 08:00:00', '2025-05-05 10:00:00', NULL, '2025-05-06 09:00:00', NULL, 1),
    ('I-2', NULL, '320502001', 'street_minor', 'none', '2025-06-01 07:00:00', '2025-06-01 08:00:00', NULL, '2025-06-04 08:00:00', '2025-06-01 20:00:00', 1),
    ('I-3', NULL, '320501001', 'begging_exploitation', 'none', '2025-06-10 07:00:00', '2025-06-10 08:00:00', NULL, '2025-06-11 09:00:00', NULL, 1),
    ('I-4', NULL, '320502001001', 'street_minor', 'none', '2025-06-12 07:00:00', '2025-06-12 08:00:00', NULL, NULL, NULL, 1),
    ('I-5', 'K4', '320502001001', 'infringement', 'none', '2025-09-01 08:00:00', '2025-09-01 09:00:00', '2025-09-01 10:00:00', '2025-09-03 10:00:00', NULL, 1),
    ('J-1', 'K1', '320501001001', 'accidental_injury', 'medical_care', '2025-07-20 12:00:00', '2025-07-20 13:00:00', NULL, NULL, NULL, 1),
    ('J-2', 'K1', '320501001001', 'accidental_injury', 'medical_care', '2025-07-25 12:00:00', '2025-07-25 13:00:00', NULL, NULL, NULL, 1),
    ('J-3', 'K2', '320501001001', 'accidental_injury', 'medical_care', '2025-09-15 12:00:00', '2025-09-15 13:00:00', NULL, NULL, NULL, 1),
    ('J-4', 'K4', '320502001001', 'accidental_injury', 'slight', '2025-03-15 12:00:00', '2025-03-15 13:00:00', NULL, NULL, NULL, 1),
    ('J-6', 'K2', '320501001001', 'accidental_injury', 'medical_care', '2025-11-20 12:00:00', '2025-11-20 13:00:00', NULL, NULL, NULL, 1),
    ('J-7', 'K3', '320501001002', 'accidental_injury', 'medical_care', '2025-09-30 12:00:00', '2025-09-30 13:00:00', NULL, NULL, NULL, 1),
    ('J-8', 'K4', '320502001001', 'accidental_injury', 'death', '2025-10-10 12:00:00', '2025-10-10 13:00:00', NULL, NULL, NULL, 1);

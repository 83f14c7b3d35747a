-- The facts in DuckDB, as far as the thirteen indicators need them. Moments are the clock of Asia/Shanghai.
CREATE TABLE org_unit (org_code VARCHAR, level VARCHAR, parent_code VARCHAR, area_code VARCHAR, town_code VARCHAR, opened_on DATE, closed_on DATE);
CREATE TABLE org_population (org_code VARCHAR, year INTEGER, minors_resident INTEGER);
CREATE TABLE patrol (patrol_id VARCHAR, org_code VARCHAR, level VARCHAR, method VARCHAR, planned_on DATE, started_at TIMESTAMP, completed BOOLEAN);
CREATE TABLE patrol_member (patrol_id VARCHAR, member_kind VARCHAR, member_count INTEGER);
CREATE TABLE child_case (case_key VARCHAR, child_key VARCHAR, birth_month DATE, sex VARCHAR, found_on DATE, found_by VARCHAR, area_code VARCHAR, town_code VARCHAR, village_code VARCHAR, opened_on DATE, closed_on DATE);
CREATE TABLE case_status_event (event_id VARCHAR, case_key VARCHAR, event_kind VARCHAR, category INTEGER, happened_on DATE, found_at TIMESTAMP, event_recorded_at TIMESTAMP);
CREATE TABLE follow_up (case_key VARCHAR, due_on DATE, done_on DATE);
CREATE TABLE incident (incident_id VARCHAR, case_key VARCHAR, org_code VARCHAR, kind VARCHAR, severity VARCHAR, happened_at TIMESTAMP, found_at TIMESTAMP, alert_raised_at TIMESTAMP, disposed_at TIMESTAMP, escalated_at TIMESTAMP);
CREATE TABLE analysis_report (received_on DATE, reported_case_keys VARCHAR[]);
CREATE TABLE protection_plan (case_key VARCHAR, issued_on DATE, linked_departments VARCHAR[]);
CREATE TABLE service_need (need_id VARCHAR, case_key VARCHAR, need_kind VARCHAR, due_on DATE, withdrawn_reason VARCHAR);
CREATE TABLE service_record (need_id VARCHAR, started_on DATE, delivered_on DATE, in_force_until DATE, refused BOOLEAN);
CREATE TABLE calendar_day (day DATE, working_day BOOLEAN);
-- What the evaluation was asked: the months it covers, and until when records are in.
CREATE TABLE asked (first_month DATE, last_month DATE, cut_off DATE);

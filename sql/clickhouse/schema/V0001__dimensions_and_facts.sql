-- Dimensions and facts: one table for each source record (T-numbers of the domain's record list).
-- Names are unqualified: the database is the one of the connection, so that tests can each have their own.
-- Every fact is a ReplacingMergeTree on its business key with `version` (the source's change marker in
-- milliseconds), so that loading a row twice, in any order, ends with the same warehouse; read with FINAL.
-- No name, identity number or full birth date of a child ever stands here: `child_key` and `case_key` are
-- keyed pseudonyms made before loading, births are year and month.

-- T01 org_unit: divisions and departments with the time in which they exist.
CREATE TABLE IF NOT EXISTS org_unit
(
    org_code          String,
    name              String,
    level             Enum8('city' = 1, 'area' = 2, 'town' = 3, 'village' = 4, 'department' = 5),
    parent_code       String,
    area_code         String COMMENT 'the area this unit lies in or is; empty for the city',
    town_code         String COMMENT 'the town this unit lies in or is; empty above towns',
    kind              LowCardinality(String) COMMENT '市、区、县级市、管委会、镇、街道、村、社区、部门',
    opened_on         Date32,
    closed_on         Nullable(Date32),
    predecessor_codes Array(String),
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        Date32,
    valid_to          Nullable(Date32),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY org_code;

-- T02 org_population: resident minors by unit and year.
CREATE TABLE IF NOT EXISTS org_population
(
    org_code          String,
    year              UInt16,
    minors_resident   UInt32,
    minors_school_age UInt32,
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        DateTime64(3, 'Asia/Shanghai'),
    valid_to          Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (org_code, year);

-- T08 patrol: one patrol of a town or a village.
CREATE TABLE IF NOT EXISTS patrol
(
    patrol_id     String,
    org_code      String COMMENT 'the town or village that patrols',
    level         Enum8('town' = 3, 'village' = 4),
    method        Enum8('key_visit' = 1, 'street' = 2, 'follow_up' = 3),
    planned_on    Date32,
    started_at    Nullable(DateTime64(3, 'Asia/Shanghai')),
    ended_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    completed     Bool,
    finds_count   UInt16,
    note          String,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY patrol_id;

-- T09 patrol_member: how many of each kind took part in a patrol.
CREATE TABLE IF NOT EXISTS patrol_member
(
    patrol_id     String,
    member_kind   Enum8('street_staff' = 1, 'police' = 2, 'urban_management' = 3, 'community_staff' = 4, 'community_police' = 5, 'citizen' = 6, 'volunteer' = 7),
    member_count  UInt16,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (patrol_id, member_kind);

-- T10 child_case: one case of one child in distress.
CREATE TABLE IF NOT EXISTS child_case
(
    case_key      String,
    child_key     String,
    birth_month   Date32 COMMENT 'first day of the month of birth',
    sex           Enum8('male' = 1, 'female' = 2),
    disabled      Bool,
    found_on      Date32,
    found_by      Enum8('patrol' = 1, 'report' = 2, 'self' = 3, 'police' = 4, 'hospital' = 5, 'school' = 6, 'other' = 7),
    area_code     String,
    town_code     String,
    village_code  String,
    opened_on     Date32,
    closed_on     Nullable(Date32),
    close_reason  LowCardinality(String),
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY case_key;

-- T11 case_status_event: what changed in a case, when it happened, was found and was recorded.
-- `event_recorded_at` is the source's own time of recording (M2-05); `recorded_at` is when it entered here.
CREATE TABLE IF NOT EXISTS case_status_event
(
    event_id          String,
    case_key          String,
    event_kind        Enum8('new' = 1, 'degree_change' = 2, 'category_change' = 3, 'closed' = 4),
    category          UInt8 COMMENT '1 to 5, the five categories of distress',
    degree            UInt8 COMMENT '1 to 3, 3 the gravest',
    happened_on       Date32,
    found_at          DateTime64(3, 'Asia/Shanghai'),
    event_recorded_at DateTime64(3, 'Asia/Shanghai'),
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        DateTime64(3, 'Asia/Shanghai'),
    valid_to          Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY event_id;

-- T12 follow_up: a follow-up visit that is due, and when it was done.
CREATE TABLE IF NOT EXISTS follow_up
(
    follow_up_id  String,
    case_key      String,
    due_on        Date32,
    done_on       Nullable(Date32),
    done_by_org   String,
    outcome       LowCardinality(String),
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY follow_up_id;

-- T13 incident: infringement, begging exploitation, street minor or accidental injury.
CREATE TABLE IF NOT EXISTS incident
(
    incident_id       String,
    case_key          Nullable(String),
    org_code          String,
    kind              Enum8('infringement' = 1, 'begging_exploitation' = 2, 'street_minor' = 3, 'accidental_injury' = 4),
    severity          Enum8('none' = 0, 'slight' = 1, 'medical_care' = 2, 'death' = 3),
    happened_at       DateTime64(3, 'Asia/Shanghai'),
    found_at          DateTime64(3, 'Asia/Shanghai'),
    found_by_dept     LowCardinality(String),
    alert_raised_at   Nullable(DateTime64(3, 'Asia/Shanghai')),
    disposed_at       Nullable(DateTime64(3, 'Asia/Shanghai')),
    escalated_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    escalated_to      String,
    police_called_at  Nullable(DateTime64(3, 'Asia/Shanghai')),
    police_arrived_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    informed          Bool,
    guided            Bool,
    escorted          Bool,
    not_done_reason   LowCardinality(String),
    outcome           LowCardinality(String),
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        DateTime64(3, 'Asia/Shanghai'),
    valid_to          Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY incident_id;

-- T14 analysis_report: a town's quarterly report, with the children it reports.
CREATE TABLE IF NOT EXISTS analysis_report
(
    report_id             String,
    town_code             String,
    quarter_start         Date32,
    due_on                Date32,
    received_on           Nullable(Date32),
    has_distribution      Bool,
    has_type              Bool,
    has_degree            Bool,
    has_resource_forecast Bool,
    villages_included     UInt16,
    villages_expected     UInt16,
    reported_case_keys    Array(String),
    source_system         LowCardinality(String),
    source_row_id         String,
    batch_id              UInt64,
    recorded_at           DateTime64(3, 'Asia/Shanghai'),
    valid_from            DateTime64(3, 'Asia/Shanghai'),
    valid_to              Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash              UInt64,
    version               UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY report_id;

-- T15 protection_plan: an individual plan for a reported child.
CREATE TABLE IF NOT EXISTS protection_plan
(
    plan_id            String,
    case_key           String,
    reported_on        Date32,
    issued_on          Nullable(Date32),
    issuing_org        String,
    linked_departments Array(String),
    review_due_on      Nullable(Date32),
    source_system      LowCardinality(String),
    source_row_id      String,
    batch_id           UInt64,
    recorded_at        DateTime64(3, 'Asia/Shanghai'),
    valid_from         DateTime64(3, 'Asia/Shanghai'),
    valid_to           Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash           UInt64,
    version            UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY plan_id;

-- T16 service_need: an assessed need of a child. need_kind: basic_living, guardianship, placement, enrolment,
-- education_aid, correction, prisoners_child, legal_aid, skills, job, family_job, first_contact_care,
-- designated_care, counselling, social_work, legal_service, rehabilitation.
CREATE TABLE IF NOT EXISTS service_need
(
    need_id                String,
    case_key               String,
    task                   UInt8 COMMENT '1 救助保护 2 教育帮扶 3 司法保护 4 就业扶持 5 医疗保护 6 精神关爱',
    need_kind              LowCardinality(String),
    assessed_on            Date32,
    due_on                 Date32,
    responsible_department LowCardinality(String),
    withdrawn_reason       LowCardinality(String),
    source_system          LowCardinality(String),
    source_row_id          String,
    batch_id               UInt64,
    recorded_at            DateTime64(3, 'Asia/Shanghai'),
    valid_from             DateTime64(3, 'Asia/Shanghai'),
    valid_to               Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash               UInt64,
    version                UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY need_id;

-- T17 service_record: a service given for a need.
CREATE TABLE IF NOT EXISTS service_record
(
    service_id     String,
    need_id        String,
    provider_org   String,
    started_on     Nullable(Date32),
    delivered_on   Nullable(Date32),
    in_force_until Nullable(Date32),
    refused        Bool,
    refusal_reason LowCardinality(String),
    source_system  LowCardinality(String),
    source_row_id  String,
    batch_id       UInt64,
    recorded_at    DateTime64(3, 'Asia/Shanghai'),
    valid_from     DateTime64(3, 'Asia/Shanghai'),
    valid_to       Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash       UInt64,
    version        UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY service_id;

-- Days on which public offices work: weekends less the make-up days, and the public holidays, as announced each
-- autumn by the State Council's General Office. Day counts of the indicators ("≤ 3 working days") use it.
CREATE TABLE IF NOT EXISTS calendar_day
(
    day         Date32,
    working_day Bool,
    note        LowCardinality(String)
)
ENGINE = ReplacingMergeTree ORDER BY day;

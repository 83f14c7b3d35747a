-- Facts of the registers and of the product's own audits, as sources/records.yaml declares them; a test keeps both
-- alike. Conventions as in V0001.

-- T03 mechanism_document: 机制文件.
CREATE TABLE IF NOT EXISTS mechanism_document
(
    doc_id         String,
    org_code       String,
    mechanism      UInt8,
    title          String,
    doc_no         String,
    issued_on      Date32,
    effective_from Date32,
    repealed_on    Nullable(Date32),
    file_hash      String,
    source_system  LowCardinality(String),
    source_row_id  String,
    batch_id       UInt64,
    recorded_at    DateTime64(3, 'Asia/Shanghai'),
    valid_from     DateTime64(3, 'Asia/Shanghai'),
    valid_to       Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash       UInt64,
    version        UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY doc_id;

-- T04 leading_group_member: 领导小组成员.
CREATE TABLE IF NOT EXISTS leading_group_member
(
    org_code      String,
    person_role   Enum8('head' = 1, 'deputy' = 2, 'member' = 3),
    post_title    String,
    dept_code     LowCardinality(String),
    post_class    Enum8('government_leader' = 1, 'functional_leader' = 2, 'responsible_leader' = 3),
    from_on       Date32,
    to_on         Nullable(Date32),
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (org_code, person_role, post_title, from_on);

-- T05 work_group: 工作小组.
CREATE TABLE IF NOT EXISTS work_group
(
    group_id          String,
    org_code          String,
    task              UInt8,
    lead_dept         LowCardinality(String),
    responsible_depts Array(String),
    founded_on        Date32,
    dissolved_on      Nullable(Date32),
    doc_id            String,
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        DateTime64(3, 'Asia/Shanghai'),
    valid_to          Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY group_id;

-- T06 meeting: 会议.
CREATE TABLE IF NOT EXISTS meeting
(
    meeting_id     String,
    org_code       String,
    kind           Enum8('leading_group' = 1, 'quarterly_liaison' = 2),
    held_on        Date32,
    quarter_start  Date32,
    covers_convey  Bool,
    covers_analyse Bool,
    covers_decide  Bool,
    minutes_hash   String,
    decisions      Array(String),
    source_system  LowCardinality(String),
    source_row_id  String,
    batch_id       UInt64,
    recorded_at    DateTime64(3, 'Asia/Shanghai'),
    valid_from     DateTime64(3, 'Asia/Shanghai'),
    valid_to       Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash       UInt64,
    version        UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY meeting_id;

-- T07 meeting_attendance: 会议出席.
CREATE TABLE IF NOT EXISTS meeting_attendance
(
    meeting_id    String,
    seat_org_code String,
    required      Bool,
    attended      Bool,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (meeting_id, seat_org_code);

-- T18 service_contract: 购买服务合同.
CREATE TABLE IF NOT EXISTS service_contract
(
    contract_id             String,
    org_code                String,
    supplier                String,
    qualified               Bool,
    task                    UInt8,
    amount_cny              Decimal(15, 2),
    from_on                 Date32,
    to_on                   Date32,
    performance_accepted_on Nullable(Date32),
    source_system           LowCardinality(String),
    source_row_id           String,
    batch_id                UInt64,
    recorded_at             DateTime64(3, 'Asia/Shanghai'),
    valid_from              DateTime64(3, 'Asia/Shanghai'),
    valid_to                Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash                UInt64,
    version                 UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY contract_id;

-- T19 participation_activity: 社会参与活动.
CREATE TABLE IF NOT EXISTS participation_activity
(
    activity_id   String,
    village_code  String,
    actor_kind    Enum8('citizen' = 1, 'volunteer' = 2, 'enterprise' = 3, 'charity' = 4),
    held_on       Date32,
    persons       UInt32,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY activity_id;

-- T20 publicity_activity: 宣传活动.
CREATE TABLE IF NOT EXISTS publicity_activity
(
    activity_id   String,
    org_code      String,
    theme         Enum8('guardian_duty' = 1, 'family_virtue' = 2, 'other' = 3),
    held_on       Date32,
    reach         UInt32,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY activity_id;

-- T21 policy_document: 政策文件.
CREATE TABLE IF NOT EXISTS policy_document
(
    doc_id                      String,
    org_code                    String,
    kind                        Enum8('policy' = 1, 'measure' = 2),
    issued_on                   Date32,
    repealed_on                 Nullable(Date32),
    survey_ref                  String,
    came_from_recommendation_id String,
    source_system               LowCardinality(String),
    source_row_id               String,
    batch_id                    UInt64,
    recorded_at                 DateTime64(3, 'Asia/Shanghai'),
    valid_from                  DateTime64(3, 'Asia/Shanghai'),
    valid_to                    Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash                    UInt64,
    version                     UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY doc_id;

-- T22 staff_training: 人员培训.
CREATE TABLE IF NOT EXISTS staff_training
(
    training_id   String,
    staff_key     String,
    org_code      String,
    in_post_from  Date32,
    in_post_to    Nullable(Date32),
    training_on   Nullable(Date32),
    hours         Decimal(15, 2),
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY training_id;

-- T23 budget_line: 经费预算.
CREATE TABLE IF NOT EXISTS budget_line
(
    org_code      String,
    fiscal_year   UInt16,
    line          Enum8('routine' = 1, 'purchase' = 2),
    budgeted_cny  Decimal(15, 2),
    paid_cny      Decimal(15, 2),
    approved_on   Date32,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (org_code, fiscal_year, line);

-- T24 evaluation: 评估.
CREATE TABLE IF NOT EXISTS evaluation
(
    eval_id       String,
    org_code      String,
    year          UInt16,
    kind          Enum8('annual' = 1, 'expert' = 2),
    institution   String,
    started_on    Date32,
    finished_on   Nullable(Date32),
    report_hash   String,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY eval_id;

-- T25 recommendation: 专家建议.
CREATE TABLE IF NOT EXISTS recommendation
(
    rec_id           String,
    eval_id          String,
    clause           LowCardinality(String),
    text             String,
    addressed_to     String,
    due_on           Date32,
    answered_on      Nullable(Date32),
    answer           LowCardinality(String),
    reason           String,
    resulting_doc_id String,
    source_system    LowCardinality(String),
    source_row_id    String,
    batch_id         UInt64,
    recorded_at      DateTime64(3, 'Asia/Shanghai'),
    valid_from       DateTime64(3, 'Asia/Shanghai'),
    valid_to         Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash         UInt64,
    version          UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY rec_id;

-- T26 sample_draw: 随机抽查.
CREATE TABLE IF NOT EXISTS sample_draw
(
    draw_id           String,
    title             String,
    unit_kind         LowCardinality(String),
    frame_query       String,
    frame_size        UInt64,
    frame_root_hash   String,
    hash_alg          LowCardinality(String),
    committed_at      DateTime64(3, 'Asia/Shanghai'),
    public_event_ref  String,
    seed_text         String,
    drawn_at          DateTime64(3, 'Asia/Shanghai'),
    strata_json       String,
    n                 UInt32,
    reserve_n         UInt32,
    algorithm_version LowCardinality(String),
    source_system     LowCardinality(String),
    source_row_id     String,
    batch_id          UInt64,
    recorded_at       DateTime64(3, 'Asia/Shanghai'),
    valid_from        DateTime64(3, 'Asia/Shanghai'),
    valid_to          Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash          UInt64,
    version           UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY draw_id;

-- T27 sample_item: 抽中样本.
CREATE TABLE IF NOT EXISTS sample_item
(
    draw_id          String,
    pseudonym        String,
    stratum          String,
    ticket           String,
    order_no         UInt32,
    role             Enum8('main' = 1, 'reserve' = 2),
    inclusion_prob   Decimal(15, 12),
    status           Enum8('open' = 1, 'reviewed' = 2, 'eliminated' = 3, 'not_found' = 4),
    elimination_code LowCardinality(String),
    replaced_by      String,
    reviewer_1       String,
    reviewer_2       String,
    rating_json      String,
    source_system    LowCardinality(String),
    source_row_id    String,
    batch_id         UInt64,
    recorded_at      DateTime64(3, 'Asia/Shanghai'),
    valid_from       DateTime64(3, 'Asia/Shanghai'),
    valid_to         Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash         UInt64,
    version          UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (draw_id, pseudonym);

-- T28 finding: 整改问题.
CREATE TABLE IF NOT EXISTS finding
(
    finding_id    String,
    draw_id       String,
    pseudonym     String,
    org_code      String,
    clause        LowCardinality(String),
    severity      Enum8('minor' = 1, 'major' = 2, 'grave' = 3),
    opened_on     Date32,
    due_on        Date32,
    closed_on     Nullable(Date32),
    rechecked_on  Nullable(Date32),
    rechecked_by  String,
    reopened      Bool,
    source_system LowCardinality(String),
    source_row_id String,
    batch_id      UInt64,
    recorded_at   DateTime64(3, 'Asia/Shanghai'),
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      Nullable(DateTime64(3, 'Asia/Shanghai')),
    row_hash      UInt64,
    version       UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY finding_id;

-- Published results. A snapshot is written once, hashed and never changed; pages read the newest publication.
CREATE TABLE IF NOT EXISTS snapshot
(
    snapshot_id  String COMMENT 'S and the moment of its making in Asia/Shanghai: S20260105-091500',
    created_at   DateTime64(3, 'Asia/Shanghai'),
    cut_off      DateTime64(3, 'Asia/Shanghai') COMMENT 'records that entered later are not in it',
    first_period Date32,
    last_period  Date32 COMMENT 'first day of the last month it covers',
    value_count  UInt64,
    data_hash    String COMMENT 'SHA-256 over its values in canonical order',
    code_version String
)
ENGINE = MergeTree ORDER BY snapshot_id;

-- The one atomic switch: a single-row insert names the snapshot that pages read from now on.
CREATE TABLE IF NOT EXISTS snapshot_publication
(
    published_at DateTime64(6, 'Asia/Shanghai'),
    snapshot_id  String,
    published_by String
)
ENGINE = MergeTree ORDER BY published_at;

CREATE TABLE IF NOT EXISTS indicator_value
(
    snapshot_id        LowCardinality(String),
    indicator          LowCardinality(String) COMMENT 'M2-01',
    definition_version UInt16,
    org_code           String,
    org_level          Enum8('city' = 1, 'area' = 2, 'town' = 3, 'village' = 4),
    parent_code        String,
    period             LowCardinality(String) COMMENT '2025, 2025-Q3 or 2025-07',
    period_kind        Enum8('year' = 1, 'quarter' = 2, 'month' = 3),
    period_start       Date32,
    dimension          LowCardinality(String) COMMENT 'total, category, sex, age_band or unit_level',
    member             LowCardinality(String) COMMENT 'value of the dimension; empty for total',
    numerator          Float64,
    denominator        Float64 COMMENT 'in the unit of the definition; child-years for person-time',
    value              Nullable(Float64) COMMENT 'numerator / denominator x multiplier; null when not applicable or not rated',
    lower              Nullable(Float64),
    upper              Nullable(Float64),
    verdict            Enum8('meets' = 1, 'does_not_meet' = 2, 'cannot_tell' = 3, 'not_rated' = 4, 'not_applicable' = 5, 'monitored' = 6),
    mask               Enum8('none' = 0, 'small_count' = 1, 'companion' = 2)
)
ENGINE = MergeTree
PARTITION BY snapshot_id
ORDER BY (indicator, dimension, period_kind, period, org_level, org_code, member);

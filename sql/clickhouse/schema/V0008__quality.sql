-- What the data checks of a run found, and the grades that follow. Each is written whole for a run and, when the run is
-- assessed again, deleted and written again.

-- One row for each check, area and month with violations; the first of them are kept. A check that ran and found
-- nothing has one row with no area, month 1970-01-01 and 0 violations.
CREATE TABLE IF NOT EXISTS check_result
(
    batch_id      UInt64,
    record_table  LowCardinality(String),
    check_code    LowCardinality(String),
    severity      LowCardinality(String) COMMENT 'error, warning, notice',
    area_code     String COMMENT 'six digits; empty where unknown',
    month         Date32 COMMENT 'first day; 1970-01-01 where the rows have no day',
    violations    UInt64,
    kept_systems  Array(String) COMMENT 'of the violations kept, with the two below',
    kept_rows     Array(String),
    kept_details  Array(String),
    assessed_at   DateTime64(3, 'Asia/Shanghai')
)
ENGINE = MergeTree ORDER BY (batch_id, record_table, check_code, area_code, month);

-- Three shares from 0 to 1 and the grade, by table, area and month. A share is null where nothing can be said.
CREATE TABLE IF NOT EXISTS quality_grade
(
    batch_id      UInt64,
    record_table  LowCardinality(String),
    area_code     String,
    month         Date32,
    row_count     UInt64,
    completeness  Nullable(Float64) COMMENT 'units with records of those that owe them, and fields filled: the lesser',
    timeliness    Nullable(Float64) COMMENT 'share of rows recorded within the days allowed',
    consistency   Nullable(Float64) COMMENT 'share of rows without an error or a warning',
    newest_day    Nullable(Date32),
    grade         Enum8('A' = 1, 'B' = 2, 'C' = 3, 'D' = 4) COMMENT 'of the worst of the three',
    assessed_at   DateTime64(3, 'Asia/Shanghai')
)
ENGINE = MergeTree ORDER BY (batch_id, record_table, area_code, month);

-- The run ledger: one row for each state change of a run; the newest `version` is the state. A run of one
-- record table balances: rows_read = rows_loaded + rows_quarantined + rows_unchanged.
CREATE TABLE IF NOT EXISTS load_batch
(
    batch_id         UInt64,
    job              LowCardinality(String),
    source_system    LowCardinality(String),
    record_table     LowCardinality(String),
    state            Enum8('running' = 1, 'succeeded' = 2, 'failed' = 3),
    fired_at         DateTime64(3, 'Asia/Shanghai'),
    started_at       DateTime64(3, 'Asia/Shanghai'),
    ended_at         Nullable(DateTime64(3, 'Asia/Shanghai')),
    watermark_from   DateTime64(3, 'Asia/Shanghai'),
    watermark_to     DateTime64(3, 'Asia/Shanghai'),
    rows_read        UInt64,
    rows_loaded      UInt64,
    rows_quarantined UInt64,
    rows_unchanged   UInt64,
    error            String,
    version          UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (batch_id, record_table);

-- Rows that did not pass, whole, as they came (personal columns pseudonymised or dropped first), with the reason.
CREATE TABLE IF NOT EXISTS quarantined_row
(
    source_system  LowCardinality(String),
    record_table   LowCardinality(String),
    source_row_id  String,
    row_hash       UInt64,
    batch_id       UInt64,
    quarantined_at DateTime64(3, 'Asia/Shanghai'),
    check_code     LowCardinality(String),
    column_name    LowCardinality(String),
    column_value   String,
    reason         String COMMENT 'machine form of the reason: limit or list that the value broke',
    row_json       String,
    version        UInt64
)
ENGINE = ReplacingMergeTree(version) ORDER BY (source_system, record_table, source_row_id);

-- Keys of the batch a run is looking up, so that the join with the facts happens here; a run drops its partition.
CREATE TABLE IF NOT EXISTS load_candidate
(
    batch_id     UInt64,
    record_table LowCardinality(String),
    chunk        UInt32,
    first_key    String
)
ENGINE = MergeTree PARTITION BY (batch_id, record_table) ORDER BY (chunk, first_key);

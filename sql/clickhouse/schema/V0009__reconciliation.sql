-- What a run was asked to do and by whom, and rows that the source took back. A run of one record table balances:
-- rows_read = rows_loaded + rows_quarantined + rows_unchanged + rows_deleted.
ALTER TABLE load_batch
    ADD COLUMN IF NOT EXISTS rows_deleted UInt64 DEFAULT 0 AFTER rows_unchanged,
    ADD COLUMN IF NOT EXISTS mode LowCardinality(String) DEFAULT 'changes' COMMENT 'changes, backfill, reload, file, repair',
    ADD COLUMN IF NOT EXISTS asked_by String DEFAULT '' COMMENT 'the account that asked; empty for the schedule',
    ADD COLUMN IF NOT EXISTS delivery String DEFAULT '' COMMENT 'name of the file delivered; empty for databases';

-- What became of a quarantined row by decision of a person; `delivery` names the file it came in.
ALTER TABLE quarantined_row
    ADD COLUMN IF NOT EXISTS delivery String DEFAULT '',
    ADD COLUMN IF NOT EXISTS state Enum8('open' = 1, 'repaired' = 2, 'dismissed' = 3) DEFAULT 'open',
    ADD COLUMN IF NOT EXISTS decided_by String DEFAULT '',
    ADD COLUMN IF NOT EXISTS decided_at Nullable(DateTime64(3, 'Asia/Shanghai')) DEFAULT NULL,
    ADD COLUMN IF NOT EXISTS decision String DEFAULT '' COMMENT 'why it was dismissed, or what was repaired';

-- Earlier versions of rows: how a fact looked from valid_from until valid_to, and whether it was then changed or deleted.
-- The fact tables hold what is true now.
CREATE TABLE IF NOT EXISTS superseded_row
(
    record_table  LowCardinality(String),
    source_system LowCardinality(String),
    source_row_id String,
    valid_from    DateTime64(3, 'Asia/Shanghai'),
    valid_to      DateTime64(3, 'Asia/Shanghai'),
    ended_by      Enum8('changed' = 1, 'deleted' = 2),
    batch_id      UInt64 COMMENT 'the run that ended it',
    row_hash      UInt64,
    row_json      String,
    version       UInt64 DEFAULT toUInt64(toUnixTimestamp64Milli(valid_to))
)
ENGINE = ReplacingMergeTree(version) ORDER BY (record_table, source_system, source_row_id, valid_from, row_hash);

-- Rows of one run that replace or delete others, until the run has kept what they end; it drops its partition.
CREATE TABLE IF NOT EXISTS ending_row
(
    batch_id      UInt64,
    record_table  LowCardinality(String),
    chunk         UInt32,
    source_row_id String,
    ended_at      DateTime64(3, 'Asia/Shanghai')
)
ENGINE = MergeTree PARTITION BY (batch_id, record_table) ORDER BY (chunk, source_row_id);

-- The numbers of all rows that a source has, while a run compares them with ours; it drops its partition.
CREATE TABLE IF NOT EXISTS source_row
(
    batch_id      UInt64,
    record_table  LowCardinality(String),
    source_row_id String
)
ENGINE = MergeTree PARTITION BY (batch_id, record_table) ORDER BY source_row_id;

-- Control totals by area and month as the source counted them and as we have them, of the latest run that compared
-- them. Where rows or checksums differ, that is a finding.
CREATE TABLE IF NOT EXISTS control_total
(
    source_system    LowCardinality(String),
    record_table     LowCardinality(String),
    area_code        String COMMENT 'six digits; 000000 where rows have no division',
    month            UInt32 COMMENT 'such as 202503; 0 where rows have no day',
    batch_id         UInt64,
    compared_at      DateTime64(3, 'Asia/Shanghai'),
    source_rows      UInt64,
    loaded_rows      UInt64,
    quarantined_rows UInt64,
    source_checksum  Int64 COMMENT 'sum of the row numbers, cut to 64 bits',
    our_checksum     Int64
)
ENGINE = ReplacingMergeTree(batch_id) ORDER BY (source_system, record_table, area_code, month);

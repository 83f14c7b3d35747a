-- Changes of divisions, the crosswalk between the boundaries of any two days: from the day on, the share of what belonged
-- to one division belongs to another.
CREATE TABLE IF NOT EXISTS division_change
(
    effective_on Date32,
    kind         Enum8('merge' = 1, 'split' = 2, 'transfer' = 3, 'recode' = 4),
    from_code    String,
    from_name    String,
    to_code      String,
    to_name      String,
    share        Decimal(10, 8) COMMENT 'of the old division, from 0 to 1; the shares of one division on one day sum to 1',
    recorded_at  DateTime64(3, 'Asia/Shanghai')
)
ENGINE = ReplacingMergeTree(recorded_at) ORDER BY (effective_on, from_code, to_code);

-- What Spark reads: every indicator's facts reduced to the units it counts, for the time of one evaluation.
-- One row is one unit (or a sum of units) of one village, year and sub-group. Units counted by child carry bits of
-- months (bit 0 is January): `due` the months in which the child counts below the line, `met` above it, `failed` those
-- due and not met. Sums carry their month. Person-time carries the days at risk of each month as bits (bit 0 the 1st).
CREATE TABLE IF NOT EXISTS counted_unit
(
    run_id       String,
    indicator    LowCardinality(String),
    year         UInt16,
    area_code    LowCardinality(String),
    town_code    LowCardinality(String),
    village_code LowCardinality(String),
    unit_key     String COMMENT 'the child; empty for sums',
    category     LowCardinality(String),
    sex          LowCardinality(String),
    age_band     LowCardinality(String),
    unit_level   LowCardinality(String),
    found_by     LowCardinality(String),
    month        UInt8 COMMENT '1 to 12; 0 for units counted by child',
    numerator    Float64,
    denominator  Float64,
    due          UInt16,
    met          UInt16,
    failed       UInt16,
    days         Array(UInt32) COMMENT 'twelve sets of days for person-time; empty otherwise'
)
ENGINE = MergeTree
PARTITION BY run_id
ORDER BY (indicator, area_code, town_code, village_code, unit_key);

-- How many working days there were up to and including a day. Between two days lie as many as the difference says:
-- what is found on a day and recorded on another was recorded after that many working days.
CREATE VIEW IF NOT EXISTS working_day_count AS
SELECT day, sum(working_day) OVER (ORDER BY day) AS working_days
FROM calendar_day FINAL;

-- Which areas had delivered what when a snapshot was made.
CREATE TABLE IF NOT EXISTS snapshot_delivery
(
    snapshot_id     LowCardinality(String),
    source          LowCardinality(String) COMMENT 'cases or patrols',
    area_code       String,
    delivered_until Nullable(Date32) COMMENT 'day of the newest event recorded; null when the area never delivered',
    late            Bool COMMENT 'its records do not reach the last month of the snapshot'
)
ENGINE = MergeTree ORDER BY (snapshot_id, source, area_code);

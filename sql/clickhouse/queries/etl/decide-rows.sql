-- Enters what a person decided on quarantined rows.
-- The entry stays, with who, when and why; the newest version counts.
-- Parameters: source_system, record_table, rows, dismissed (or repaired), by, at, decision.
INSERT INTO quarantined_row
SELECT * REPLACE (
    CAST(if({dismissed:Bool}, 'dismissed', 'repaired'), 'Enum8(\'open\' = 1, \'repaired\' = 2, \'dismissed\' = 3)') AS state,
    {by:String} AS decided_by,
    CAST({at:DateTime64(3)}, 'Nullable(DateTime64(3, \'Asia/Shanghai\'))') AS decided_at,
    {decision:String} AS decision
)
FROM (
    SELECT *
    FROM quarantined_row FINAL
    WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state = 'open'
        AND source_row_id IN {rows:Array(String)}
)

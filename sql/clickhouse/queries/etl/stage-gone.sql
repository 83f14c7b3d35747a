-- Stages as ending every row of ours that the source does not have any more, loaded or quarantined.
-- The load replaces fact_table.
-- Parameters: source_system, table, batch, at.
INSERT INTO ending_row (batch_id, record_table, chunk, source_row_id, ended_at)
SELECT {batch:UInt64}, {table:String}, 0, source_row_id, {at:DateTime64(3)}
FROM (
    SELECT source_row_id FROM fact_table FINAL WHERE source_system = {source_system:String}
    UNION DISTINCT
    SELECT source_row_id FROM quarantined_row FINAL
    WHERE source_system = {source_system:String} AND record_table = {table:String}
)
WHERE source_row_id NOT IN (
    SELECT source_row.source_row_id FROM source_row WHERE batch_id = {batch:UInt64} AND record_table = {table:String}
)

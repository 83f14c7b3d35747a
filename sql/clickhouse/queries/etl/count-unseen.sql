-- Rows of the source that we neither loaded nor quarantined: their change marker lay before what was read.
-- A run that finds some reads the whole table again. The load replaces fact_table.
-- Parameters: source_system, table, batch.
SELECT toUInt64(count()) AS rows
FROM source_row
WHERE batch_id = {batch:UInt64} AND record_table = {table:String}
    AND source_row_id NOT IN (
        SELECT f.source_row_id FROM fact_table AS f WHERE f.source_system = {source_system:String}
    )
    AND source_row_id NOT IN (
        SELECT q.source_row_id FROM quarantined_row AS q
        WHERE q.source_system = {source_system:String} AND q.record_table = {table:String}
    )

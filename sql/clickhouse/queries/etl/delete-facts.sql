-- Deletes the rows that the source has taken back; superseded_row keeps them.
-- The load replaces fact_table.
-- Parameters: source_system, table, batch.
DELETE FROM fact_table
WHERE source_system = {source_system:String}
    AND source_row_id IN (
        SELECT ending_row.source_row_id
        FROM ending_row
        WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = 0
    )

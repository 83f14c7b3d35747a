-- Lets go quarantined rows that the source has taken back.
-- There is nothing left to repair.
-- Parameters: source_system, table, batch.
DELETE FROM quarantined_row
WHERE source_system = {source_system:String} AND record_table = {table:String}
    AND source_row_id IN (
        SELECT ending_row.source_row_id
        FROM ending_row
        WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = 0
    )

-- How many rows a run has staged as taken back by the source.
-- Counted before they are deleted, for the balance.
-- Parameters: table, batch.
SELECT toUInt64(uniqExact(source_row_id)) AS rows
FROM ending_row
WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = 0

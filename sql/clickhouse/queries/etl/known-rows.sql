-- What the warehouse has for the keys of one batch of a run: whose rows they are and their hashes.
-- The load replaces fact_table, fact_key and whole_key by the record's table and key columns.
-- Parameters: batch, table and chunk, which name the staged keys.
SELECT [whole_key] AS key, source_system, source_row_id, row_hash
FROM fact_table FINAL
WHERE toString(fact_key) IN (
    SELECT load_candidate.first_key
    FROM load_candidate
    WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = {chunk:UInt32}
)

-- What the warehouse has for the keys of one batch of a run: whose rows they are, their hashes, and whether a later
-- reading of the row was refused and still is in quarantine.
-- The load replaces fact_table, fact_key and whole_key by the record's table and key columns.
-- Parameters: source_system, batch, table and chunk, which name the staged keys.
SELECT [whole_key] AS key, source_system, source_row_id, row_hash,
    source_row_id IN (
        SELECT quarantined_row.source_row_id
        FROM quarantined_row
        WHERE source_system = {source_system:String} AND record_table = {table:String} AND state = 'open'
    ) AS held
FROM fact_table FINAL
WHERE toString(fact_key) IN (
    SELECT load_candidate.first_key
    FROM load_candidate
    WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = {chunk:UInt32}
)

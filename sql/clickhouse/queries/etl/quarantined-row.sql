-- Quarantined rows of one record table of one source, to be repaired.
-- The values stand under the source's names, personal ones as pseudonyms under ours.
-- Parameters: source_system, record_table, rows.
SELECT source_row_id, version, row_json
FROM quarantined_row FINAL
WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state = 'open'
    AND source_row_id IN {rows:Array(String)}

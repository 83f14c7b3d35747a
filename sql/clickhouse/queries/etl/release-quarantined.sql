-- Takes repaired rows of a record table out of quarantine.
-- Run by the load after the rows themselves are in.
-- Parameters: source_system, record_table, rows (their source_row_id).
DELETE FROM quarantined_row
WHERE source_system = {source_system:String} AND record_table = {record_table:String}
    AND source_row_id IN {rows:Array(String)}

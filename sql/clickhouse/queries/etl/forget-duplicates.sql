-- Lets go the rows refused because another row had their key, before the whole table is read again.
-- Those whose key is still taken are entered anew.
-- Parameters: source_system, table.
DELETE FROM quarantined_row
WHERE source_system = {source_system:String} AND record_table = {table:String}
    AND check_code = 'duplicate' AND state = 'open'

-- The numbers of all open rows behind one reason of quarantine, for a decision on all of them.
-- Parameters source_system, record_table, check_code, column_name: the reason.
-- The scope of an administrator is the whole city.
SELECT source_row_id
FROM quarantined_row FINAL
WHERE empty({scope_divisions:Array(String)})
  AND state = 'open'
  AND source_system = {source_system:String}
  AND record_table = {record_table:String}
  AND check_code = {check_code:String}
  AND column_name = {column_name:String}
ORDER BY source_row_id

-- The rows behind one reason of quarantine, whole as they came (personal columns already pseudonymised or dropped).
-- Parameters source_system, record_table, check_code, column_name: the reason; row_limit: how many at most.
-- The scope of an administrator is the whole city; newest first.
SELECT source_row_id, batch_id, quarantined_at, column_value, reason, row_json
FROM quarantined_row FINAL
WHERE empty({scope_divisions:Array(String)})
  AND state = 'open'
  AND source_system = {source_system:String}
  AND record_table = {record_table:String}
  AND check_code = {check_code:String}
  AND column_name = {column_name:String}
ORDER BY quarantined_at DESC, source_row_id
LIMIT {row_limit:UInt32}

-- The rows of a delivered file that were refused and are still open.
-- Parameters: source_system, record_table, delivery (the file's name).
-- The scope of an administrator is the whole city.
SELECT check_code, column_name, column_value, reason, row_json
FROM quarantined_row FINAL
WHERE empty({scope_divisions:Array(String)})
  AND source_system = {source_system:String} AND record_table = {record_table:String}
  AND delivery = {delivery:String} AND state = 'open'
LIMIT 10000

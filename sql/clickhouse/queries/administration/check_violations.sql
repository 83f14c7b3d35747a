-- Where one check found violations when its table was last assessed, with the first rows at fault of each area and month.
-- Parameters: table, code, row_limit (how many areas and months at most); the scope of an administrator is the whole city.
-- Newest month first; rows are named by source system and row number, details say nothing personal.
SELECT area_code, month, violations, kept_systems, kept_rows, kept_details
FROM check_result
WHERE empty({scope_divisions:Array(String)})
    AND record_table = {table:String} AND check_code = {code:String} AND violations > 0
    AND batch_id = (SELECT argMax(batch_id, assessed_at) FROM check_result WHERE record_table = {table:String})
ORDER BY month DESC, violations DESC, area_code
LIMIT {row_limit:UInt32}

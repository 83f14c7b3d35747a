-- How many violations each data check of a table found in a run.
-- A check that found none is there with 0.
-- Parameters: batch, table.
SELECT check_code, toInt64(sum(check_result.violations)) AS violations
FROM check_result
WHERE batch_id = {batch:UInt64} AND record_table = {table:String}
GROUP BY check_code
ORDER BY check_code

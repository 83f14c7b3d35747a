-- Which values of a batch of references exist in the column they refer to.
-- The load replaces fact_table and target_column.
-- Parameters: batch, table and chunk, which name the staged values.
SELECT DISTINCT target_column AS known
FROM fact_table FINAL
WHERE target_column IN (
    SELECT load_candidate.first_key
    FROM load_candidate
    WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = {chunk:UInt32}
)

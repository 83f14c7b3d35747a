-- Takes back what the data checks of a run found in one table, before they run again.
-- Nothing is left of an assessment that stopped half way.
-- Parameters: batch, table.
DELETE FROM check_result WHERE batch_id = {batch:UInt64} AND record_table = {table:String}

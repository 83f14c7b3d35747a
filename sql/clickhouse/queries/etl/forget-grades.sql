-- Takes back the grades of one table in a run, before they are computed again.
-- Nothing is left of an assessment that stopped half way.
-- Parameters: batch, table.
DELETE FROM quality_grade WHERE batch_id = {batch:UInt64} AND record_table = {table:String}

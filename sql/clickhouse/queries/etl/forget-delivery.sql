-- Lets go the open quarantine entries of an earlier delivery of a file, when the file is delivered again.
-- What is still wrong in it has been entered anew.
-- Parameters: source_system, record_table, delivery, batch.
DELETE FROM quarantined_row
WHERE source_system = {source_system:String} AND record_table = {record_table:String}
    AND delivery = {delivery:String} AND batch_id < {batch:UInt64} AND state = 'open'

-- Lets go the open quarantine entries of earlier runs, after a full reload has judged every row anew.
-- Entries that a person decided stay.
-- Parameters: source_system, record_table, batch.
DELETE FROM quarantined_row
WHERE source_system = {source_system:String} AND record_table = {record_table:String}
    AND batch_id < {batch:UInt64} AND state = 'open'

-- Quarantined rows on which a person has decided, with their values.
-- A row that comes again as it was is not put to the person again.
-- Parameters: source_system, record_table.
SELECT source_row_id, row_json
FROM quarantined_row FINAL
WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state != 'open'

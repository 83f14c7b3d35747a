-- The change marker up to which a record table of a source was read by runs that succeeded.
-- The next run reads from there, less a small overlap; 1970-01-01 before the first.
-- Parameters: source_system, record_table.
SELECT max(watermark_to) AS watermark
FROM load_batch FINAL
WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state = 'succeeded'

-- The change marker up to which a record table of a source was read by runs that brought their rows in.
-- The next run reads from there, less a small overlap; 1970-01-01 before the first. Failed runs leave it where it was.
-- Parameters: source_system, record_table.
SELECT max(watermark_to) AS watermark
FROM load_batch FINAL
WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state != 'running'

-- Rows refused because another row had their key; when rows were deleted, that one may be gone.
-- Asked after deletions: a run that finds some reads the whole table again.
-- Parameters: source_system, table.
SELECT toUInt64(count()) AS rows
FROM quarantined_row FINAL
WHERE source_system = {source_system:String} AND record_table = {table:String}
    AND check_code = 'duplicate' AND state = 'open'

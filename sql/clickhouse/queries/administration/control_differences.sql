-- Areas and months in which the source counts other rows than we have, loaded and quarantined together.
-- Equal numbers with another checksum are other rows. Parameter: row_limit.
-- The scope of an administrator is the whole city; greatest difference first.
SELECT source_system, record_table, area_code, month, compared_at,
    toInt64(source_rows) AS source_total, toInt64(loaded_rows) AS loaded_total, toInt64(quarantined_rows) AS quarantined_total
FROM control_total FINAL
WHERE empty({scope_divisions:Array(String)})
    AND (source_rows != loaded_rows + quarantined_rows OR source_checksum != our_checksum)
ORDER BY abs(source_total - loaded_total - quarantined_total) DESC, source_system, record_table, area_code, month
LIMIT {row_limit:UInt32}

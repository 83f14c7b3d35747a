-- Why rows stand in quarantine now: how many by source, record table, check and column, most frequent first.
-- No parameters; the scope of an administrator is the whole city.
-- latest is when the newest of them was put there.
SELECT source_system,
       record_table,
       check_code,
       column_name,
       count()             AS row_count,
       max(quarantined_at) AS latest
FROM quarantined_row FINAL
WHERE empty({scope_divisions:Array(String)}) AND state = 'open'
GROUP BY source_system, record_table, check_code, column_name
ORDER BY row_count DESC, source_system, record_table, check_code, column_name

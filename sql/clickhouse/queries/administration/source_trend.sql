-- Rows of each day's runs by source, oldest first: what came in and what was refused.
-- Parameter since: the first day. Runs that failed count with what they had loaded.
-- The scope of an administrator is the whole city.
SELECT source_system, toDate32(started_at, 'Asia/Shanghai') AS day,
    toUInt64(sum(load_batch.rows_read)) AS read_total, toUInt64(sum(load_batch.rows_loaded)) AS loaded_total,
    toUInt64(sum(load_batch.rows_quarantined)) AS quarantined_total, countIf(state = 'failed') AS failures
FROM load_batch FINAL
WHERE empty({scope_divisions:Array(String)}) AND mode != 'repair'
GROUP BY source_system, day
HAVING day >= {since:Date32}
ORDER BY source_system, day

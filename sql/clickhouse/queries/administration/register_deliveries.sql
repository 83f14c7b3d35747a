-- The last file sent for each register, with how many of its rows were refused.
-- No parameters.
-- The scope of an administrator is the whole city.
SELECT record_table,
       argMax(delivery, batch_id)         AS file,
       max(started_at)                    AS sent_at,
       argMax(rows_quarantined, batch_id) AS refused
FROM load_batch FINAL
WHERE empty({scope_divisions:Array(String)}) AND mode = 'file' AND state = 'succeeded'
GROUP BY record_table

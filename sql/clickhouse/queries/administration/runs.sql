-- The newest runs of the ledger for the jobs page, one row for each run and record table, newest first.
-- Parameter run_limit: how many rows at most; the scope of an administrator is the whole city.
-- A closed run balances when rows_read = rows_loaded + rows_quarantined + rows_unchanged +
-- rows_deleted.
SELECT batch_id,
       job,
       source_system,
       record_table,
       toString(state)   AS run_state,
       started_at,
       ended_at,
       rows_read,
       rows_loaded,
       rows_quarantined,
       rows_unchanged,
       rows_deleted,
       error
FROM load_batch FINAL
WHERE empty({scope_divisions:Array(String)})
ORDER BY started_at DESC, batch_id DESC, record_table
LIMIT {run_limit:UInt32}

-- Entries of a job that are still open.
-- Asked when the job begins again: whoever opened them is gone.
-- Parameter: job.
SELECT batch_id, source_system, record_table, fired_at, started_at, watermark_from, mode, asked_by, delivery
FROM load_batch FINAL
WHERE job = {job:String} AND state = 'running'
ORDER BY batch_id, record_table

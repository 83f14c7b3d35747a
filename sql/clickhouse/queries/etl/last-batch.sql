-- The highest number a run ever had, 0 before the first.
-- Asked when a run begins, to number it.
-- No parameters.
SELECT max(batch_id) AS batch_id
FROM load_batch

-- The months of which there are grades, newest first, each with how many rows all tables have in it.
-- Tables whose rows have no day are graded in no month and do not count here.
-- No parameters; the scope of an administrator is the whole city.
SELECT month, sum(quality_grade.row_count) AS row_total
FROM quality_grade
WHERE empty({scope_divisions:Array(String)}) AND month > toDate32('1970-01-01')
    AND (record_table, batch_id) IN (SELECT record_table, argMax(batch_id, assessed_at) FROM quality_grade GROUP BY record_table)
GROUP BY month
ORDER BY month DESC

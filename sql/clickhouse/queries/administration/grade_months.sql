-- The months of which there are grades, newest first.
-- Tables whose rows have no day are graded in no month and do not count here.
-- No parameters; the scope of an administrator is the whole city.
SELECT DISTINCT month
FROM quality_grade
WHERE empty({scope_divisions:Array(String)}) AND month > toDate32('1970-01-01')
ORDER BY month DESC

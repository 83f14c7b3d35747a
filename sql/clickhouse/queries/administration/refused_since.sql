-- Rows that the runs of a job refused since a moment, by record table; runs that failed in the end are among them.
-- Parameters: job, since. The scope of an administrator is the whole city.
-- Only numbers of rows, no row: notices and mails are made from it.
SELECT record_table, sum(rows_quarantined) AS refused_rows
FROM load_batch FINAL
WHERE empty({scope_divisions:Array(String)})
    AND job = {job:String} AND started_at >= {since:DateTime64(3)} AND rows_quarantined > 0
GROUP BY record_table
ORDER BY record_table

-- What the data checks found when each table was last assessed, one row for each check, worst first.
-- A check that found nothing is there with 0 violations.
-- No parameters; the scope of an administrator is the whole city.
SELECT record_table, check_code, toUInt64(sum(found.violations)) AS violations,
    uniqExactIf(area_code, found.violations > 0) AS areas, max(found.assessed_at) AS assessed_at
FROM check_result AS found
WHERE empty({scope_divisions:Array(String)})
    AND (record_table, batch_id) IN (SELECT record_table, argMax(batch_id, assessed_at) FROM check_result GROUP BY record_table)
GROUP BY record_table, check_code
ORDER BY violations DESC, check_code

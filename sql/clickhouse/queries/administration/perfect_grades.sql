-- Tables and areas that were complete, in time and consistent without one exception in each of the last twelve months.
-- Real records are never that good for so long: a list to look at in the field. Parameter: month, the last of the twelve.
-- The scope of an administrator is the whole city.
SELECT record_table, area_code, toUInt64(sum(quality_grade.row_count)) AS row_total
FROM quality_grade
WHERE empty({scope_divisions:Array(String)})
    AND area_code != '' AND month <= {month:Date32} AND month > addMonths({month:Date32}, -12)
    AND (record_table, batch_id) IN (SELECT record_table, argMax(batch_id, assessed_at) FROM quality_grade GROUP BY record_table)
GROUP BY record_table, area_code
HAVING count() = 12 AND count(completeness) = 12 AND count(timeliness) = 12 AND count(consistency) = 12
    AND min(completeness) = 1 AND min(timeliness) = 1 AND min(consistency) = 1
ORDER BY record_table, area_code

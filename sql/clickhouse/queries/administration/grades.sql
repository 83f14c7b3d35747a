-- The grades of a month by table and area, as last assessed; tables whose rows have no day have one grade for all months.
-- Parameter: month (its first day).
-- The scope of an administrator is the whole city.
SELECT record_table, area_code, row_count, completeness, timeliness, consistency, toString(grade) AS letter
FROM quality_grade
WHERE empty({scope_divisions:Array(String)})
    AND month IN ({month:Date32}, toDate32('1970-01-01'))
    AND (record_table, batch_id) IN (SELECT record_table, argMax(batch_id, assessed_at) FROM quality_grade GROUP BY record_table)
ORDER BY record_table, area_code, month

-- How many rows there are of each register.
-- Parameter: registers, the tables; parts that are not merged yet may count a row twice until the next evaluation.
-- The scope of an administrator is the whole city.
SELECT table AS record_table, toUInt64(sum(rows)) AS row_count
FROM system.parts
WHERE empty({scope_divisions:Array(String)})
  AND active AND database = currentDatabase() AND table IN {registers:Array(String)}
GROUP BY table

-- Whether a fact table has any row; the name of the table replaces fact_table.
-- Asked once when a run begins: a first load needs no look-ups.
-- No parameters.
SELECT toUInt64(count()) AS rows
FROM fact_table

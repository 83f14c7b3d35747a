-- Every value of a column that others refer to, such as the division codes.
-- The load replaces fact_table and target_column; only for small tables, the values are held in memory.
-- No parameters.
SELECT DISTINCT target_column AS known
FROM fact_table FINAL

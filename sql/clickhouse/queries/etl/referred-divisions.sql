-- Which of some divisions the rows of a record table refer to.
-- The load replaces fact_table and referring_column.
-- Parameter: codes.
SELECT DISTINCT referring_column AS referred
FROM fact_table
WHERE referring_column IN {codes:Array(String)}

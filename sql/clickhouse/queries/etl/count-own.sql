-- How many rows of a source a fact table has.
-- Asked before rows are deleted: a source that takes back most of them at once is not believed.
-- The load replaces fact_table. Parameters: source_system.
SELECT toUInt64(count()) AS rows
FROM fact_table FINAL
WHERE source_system = {source_system:String}

-- How many rows of a source a full reload would drop: neither loaded anew nor in quarantine.
-- The load replaces fact_table and reloaded_table.
-- Parameters: source_system, table.
SELECT toUInt64(count()) AS rows
FROM fact_table FINAL
WHERE source_system = {source_system:String}
    AND source_row_id NOT IN (
        SELECT r.source_row_id FROM reloaded_table AS r WHERE r.source_system = {source_system:String}
    )
    AND source_row_id NOT IN (
        SELECT q.source_row_id FROM quarantined_row AS q
        WHERE q.source_system = {source_system:String} AND q.record_table = {table:String}
    )

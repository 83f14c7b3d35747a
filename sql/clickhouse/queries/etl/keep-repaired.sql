-- Takes over into a reloaded table the rows that a person repaired and that the source still sends as they were.
-- The load replaces fact_table and reloaded_table.
-- Parameters: source_system, table.
INSERT INTO reloaded_table
SELECT *
FROM fact_table FINAL
WHERE source_system = {source_system:String}
    AND source_row_id IN (
        SELECT q.source_row_id FROM quarantined_row AS q FINAL
        WHERE q.source_system = {source_system:String} AND q.record_table = {table:String} AND q.state = 'repaired'
    )
    AND source_row_id NOT IN (
        SELECT r.source_row_id FROM reloaded_table AS r WHERE r.source_system = {source_system:String}
    )

-- Open quarantined rows of a record table that a later run has loaded: their latest reading was good.
-- The load releases them from quarantine; it replaces fact_table by the record's table.
-- By run and not by change marker: a row can become good without a change of its own, by time or by its neighbours.
-- Parameters: source_system, record_table.
SELECT DISTINCT q.source_row_id AS source_row_id
FROM (
    SELECT source_row_id, batch_id
    FROM quarantined_row FINAL
    WHERE source_system = {source_system:String} AND record_table = {record_table:String} AND state = 'open'
) AS q
INNER JOIN (
    SELECT source_row_id, batch_id
    FROM fact_table FINAL
    WHERE source_system = {source_system:String}
        AND source_row_id IN (
            SELECT quarantined_row.source_row_id
            FROM quarantined_row
            WHERE source_system = {source_system:String} AND record_table = {record_table:String}
        )
) AS f ON f.source_row_id = q.source_row_id
WHERE f.batch_id > q.batch_id
ORDER BY source_row_id

-- Quarantined rows of a record table that have been loaded since, in a later version.
-- The load releases them from quarantine; it replaces fact_table by the record's table.
-- Parameters: source_system, record_table.
SELECT DISTINCT q.source_row_id AS source_row_id
FROM (
    SELECT source_row_id, version
    FROM quarantined_row FINAL
    WHERE source_system = {source_system:String} AND record_table = {record_table:String}
) AS q
INNER JOIN (
    SELECT source_row_id, version
    FROM fact_table FINAL
    WHERE source_system = {source_system:String}
        AND source_row_id IN (
            SELECT quarantined_row.source_row_id
            FROM quarantined_row
            WHERE source_system = {source_system:String} AND record_table = {record_table:String}
        )
) AS f ON f.source_row_id = q.source_row_id
WHERE f.version > q.version
ORDER BY source_row_id

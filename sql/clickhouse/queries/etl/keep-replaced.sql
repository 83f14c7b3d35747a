-- Keeps the versions of rows that the rows staged in one chunk of a run are about to replace.
-- Written before the new rows: when the run dies in between, the next one says the same again.
-- The load replaces fact_table. Parameters: source_system, table, batch, chunk.
INSERT INTO superseded_row
    (record_table, source_system, source_row_id, valid_from, valid_to, ended_by, batch_id, row_hash, row_json)
SELECT {table:String}, f.source_system, f.source_row_id, f.valid_from, greatest(e.ended_at, f.valid_from), 'changed', {batch:UInt64},
    f.row_hash, f.row_json
FROM (
    SELECT source_system, source_row_id, valid_from, row_hash, formatRowNoNewline('JSONEachRow', *) AS row_json
    FROM fact_table FINAL
    WHERE source_system = {source_system:String}
        AND source_row_id IN (
            SELECT ending_row.source_row_id
            FROM ending_row
            WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = {chunk:UInt32}
        )
) AS f
INNER JOIN (
    SELECT source_row_id, ended_at
    FROM ending_row
    WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = {chunk:UInt32}
) AS e ON e.source_row_id = f.source_row_id

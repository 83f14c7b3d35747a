-- Keeps the rows that a full reload changes or drops, before the new table takes the place of the old.
-- The load replaces fact_table and reloaded_table.
-- Parameters: source_system, table, batch, at.
INSERT INTO superseded_row
    (record_table, source_system, source_row_id, valid_from, valid_to, ended_by, batch_id, row_hash, row_json)
SELECT {table:String}, source_system, source_row_id, valid_from, greatest({at:DateTime64(3)}, valid_from),
    if(source_row_id IN (SELECT r.source_row_id FROM reloaded_table AS r WHERE r.source_system = {source_system:String}),
        'changed', 'deleted'),
    {batch:UInt64}, row_hash, formatRowNoNewline('JSONEachRow', *)
FROM fact_table FINAL
WHERE source_system = {source_system:String}
    AND (source_row_id, row_hash) NOT IN (
        SELECT r.source_row_id, r.row_hash FROM reloaded_table AS r WHERE r.source_system = {source_system:String}
    )

-- Keeps the rows that the source has taken back, before they are deleted.
-- Chunk 0 of the ending rows holds them all.
-- The load replaces fact_table. Parameters: source_system, table, batch, at.
INSERT INTO superseded_row
    (record_table, source_system, source_row_id, valid_from, valid_to, ended_by, batch_id, row_hash, row_json)
SELECT {table:String}, source_system, source_row_id, valid_from, greatest({at:DateTime64(3)}, valid_from), 'deleted', {batch:UInt64},
    row_hash, formatRowNoNewline('JSONEachRow', *)
FROM fact_table FINAL
WHERE source_system = {source_system:String}
    AND source_row_id IN (
        SELECT ending_row.source_row_id
        FROM ending_row
        WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND chunk = 0
    )

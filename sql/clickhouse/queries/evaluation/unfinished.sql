-- Snapshots and runs that were begun and not finished: their process died, or they are being made.
-- The evaluation clears the old ones away.
-- No parameters.
SELECT DISTINCT partition AS id, table AS place
FROM system.parts
WHERE active AND database = currentDatabase()
    AND (table = 'counted_unit'
        OR (table = 'indicator_value' AND partition NOT IN (SELECT snapshot_id FROM snapshot)))
ORDER BY id, place

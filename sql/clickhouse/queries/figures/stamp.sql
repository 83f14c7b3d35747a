-- The snapshot that pages read now: the one named by the newest publication.
-- No row while nothing has been published.
-- {scope_divisions} is accepted and not needed: the stamp is the same for everybody.
SELECT snapshot_id, created_at, cut_off, first_period, last_period, data_hash
FROM snapshot
WHERE snapshot_id = (SELECT argMax(snapshot_id, published_at) FROM snapshot_publication)
LIMIT 1

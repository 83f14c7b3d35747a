-- Every snapshot that was finished, newest first, and whether pages read it now.
-- A snapshot being written has no row here yet.
-- No parameters.
SELECT
    snapshot_id, created_at, cut_off, first_period, last_period, value_count, data_hash,
    snapshot_id = (SELECT argMax(snapshot_id, published_at) FROM snapshot_publication) AS published
FROM snapshot
ORDER BY created_at DESC, snapshot_id DESC

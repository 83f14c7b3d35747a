-- Periods for which the published snapshot has figures.
-- Oldest first, the longer period before the shorter one that starts on the same day.
-- Feeds the period chip of every page.
SELECT period, min(period_start) AS first_day, any(toString(period_kind)) AS kind
FROM indicator_value
WHERE snapshot_id = (SELECT argMax(snapshot_id, published_at) FROM snapshot_publication)
  AND dimension = 'total'
GROUP BY period
ORDER BY first_day, kind DESC

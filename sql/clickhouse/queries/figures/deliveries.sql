-- How far each area's records reached when the published snapshot was made, and which areas are late.
-- An area is late when one of its sources is; `delivered_until` is the earliest of its sources, NULL when one never came.
-- Limited to the scope: areas in it, and those in which one of its divisions lies.
SELECT
    area_code,
    if(countIf(isNull(delivered_until)) > 0, NULL, min(delivered_until)) AS delivered_until,
    max(late) AS late
FROM snapshot_delivery
WHERE snapshot_id = (SELECT argMax(snapshot_id, published_at) FROM snapshot_publication)
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(area_code, code) OR startsWith(code, area_code), {scope_divisions:Array(String)}))
GROUP BY area_code
ORDER BY area_code

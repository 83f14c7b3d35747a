-- Runs one data check and keeps how many violations it found, by area and month, with the first of them.
-- At most 20 are kept for each area and month; all are counted. When nothing is found, one row says 0.
-- The statement of the check is put in where the violations are read. Parameters: batch, table, code, severity, at, today (used by the check).
INSERT INTO check_result
    (batch_id, record_table, check_code, severity, area_code, month, violations, kept_systems, kept_rows, kept_details, assessed_at)
WITH found AS
(
    SELECT area_code, month, count() AS violations, groupArray(20)((source_system, source_row_id, detail)) AS kept
    FROM check_violations
    GROUP BY area_code, month
    UNION ALL
    SELECT '', toDate32('1970-01-01'), toUInt64(0), CAST([], 'Array(Tuple(String, String, String))')
)
SELECT {batch:UInt64}, {table:String}, {code:String}, {severity:String}, area_code, month,
    sum(found.violations) AS total,
    arrayFlatten(groupArray(arrayMap(one -> one.1, kept))),
    arrayFlatten(groupArray(arrayMap(one -> one.2, kept))),
    arrayFlatten(groupArray(arrayMap(one -> one.3, kept))),
    {at:DateTime64(3)}
FROM found
GROUP BY area_code, month

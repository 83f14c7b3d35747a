-- SHA-256 of every group of a snapshot's figures, one line a figure in canonical order: what its hash is made of.
-- Numbers stand as the shortest text that reads back as the same number; absent ones are empty.
-- Parameter: snapshot.
SELECT
    indicator,
    dimension,
    toString(period_kind) AS kind,
    period,
    lower(hex(SHA256(arrayStringConcat(arraySort(groupArray(concat(
        toString(definition_version), '|', org_code, '|', member, '|', toString(numerator), '|', toString(denominator), '|',
        ifNull(toString(value), ''), '|', ifNull(toString(lower), ''), '|', ifNull(toString(upper), ''), '|',
        toString(verdict), '|', toString(mask)))), '\n')))) AS digest,
    toUInt64(count()) AS figures
FROM indicator_value
WHERE snapshot_id = {snapshot:String}
GROUP BY indicator, dimension, period_kind, period
ORDER BY indicator, dimension, period_kind, period

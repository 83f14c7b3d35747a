-- Control totals of one record table as we have them: loaded rows by their own division and month, quarantined ones by
-- what the source wrote, which stands in row_json. A row that is both counts as quarantined.
-- The load replaces fact_table, fact_area, fact_month, raw_area and raw_month. Parameters: source_system,
-- table, numbered (whether the source numbers its rows).
SELECT area, month, toUInt64(sum(1 - refused)) AS loaded, toUInt64(sum(refused)) AS quarantined,
    sum(number) AS checksum
FROM (
    SELECT fact_area AS area, toUInt32(fact_month) AS month, if({numbered:Bool}, toInt64OrZero(source_row_id), 0) AS number, 0 AS refused
    FROM fact_table FINAL
    WHERE source_system = {source_system:String}
        AND source_row_id NOT IN (
            SELECT q.source_row_id FROM quarantined_row AS q
            WHERE q.source_system = {source_system:String} AND q.record_table = {table:String}
        )
    UNION ALL
    SELECT raw_area AS area, toUInt32(raw_month) AS month, if({numbered:Bool}, toInt64OrZero(source_row_id), 0) AS number, 1 AS refused
    FROM quarantined_row FINAL
    WHERE source_system = {source_system:String} AND record_table = {table:String}
)
GROUP BY area, month

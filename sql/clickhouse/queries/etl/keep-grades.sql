-- Grades one table by area and month: rows there are, units that owe records, violations of the run's checks.
-- An area that owes records and has none in a month is there too. Months that are not over owe nothing yet.
-- The statement of the rows to grade is put in. Parameters: batch, table, at, today, days, every, levels, grade_a, grade_b, grade_c.
INSERT INTO quality_grade
    (batch_id, record_table, area_code, month, row_count, completeness, timeliness, consistency, newest_day, grade, assessed_at)
WITH
    (SELECT toStartOfMonth(min(day)) FROM graded_rows WHERE {every:UInt8} > 0 AND day IS NOT NULL) AS first_month,
    parts AS
    (
        SELECT area_code, toDate32(ifNull(toStartOfMonth(day), toDate('1970-01-01'))) AS month, count() AS row_count,
            uniqExact(unit) AS reporting, toUInt64(0) AS due, toUInt64(0) AS bad, avg(filled_share) AS filled,
            avgIf(dateDiff('day', day, toDate32(recorded)) <= {days:UInt32}, day < {today:Date32} AND recorded IS NOT NULL) AS timely, max(day) AS newest
        FROM graded_rows
        GROUP BY area_code, month
        UNION ALL
        SELECT rpad(substring(org_code, 1, 6), 6, '0') AS area_code, owed_month AS month, 0, 0, count(), 0, NULL, NULL, NULL
        FROM
        (
            SELECT org_code, opened_on, closed_on,
                arrayJoin(arrayMap(
                    number -> toDate32(addMonths(first_month, number * {every:UInt8})),
                    range(if({every:UInt8} = 0, 0,
                        toUInt32(greatest(0, dateDiff('month', assumeNotNull(first_month), {today:Date32})))
                            DIV greatest(1, {every:UInt8}))))) AS owed_month
            FROM org_unit FINAL
            WHERE has({levels:Array(String)}, toString(level))
        )
        WHERE opened_on < addMonths(owed_month, 1) AND (closed_on IS NULL OR closed_on > owed_month)
        GROUP BY area_code, month
        UNION ALL
        SELECT area_code, month, 0, 0, 0, sum(violations), NULL, NULL, NULL
        FROM check_result
        WHERE batch_id = {batch:UInt64} AND record_table = {table:String} AND severity != 'notice'
        GROUP BY area_code, month
    ),
    shares AS
    (
        SELECT area_code, month, sum(parts.row_count) AS row_total, max(newest) AS newest_day,
            if(sum(due) = 0, NULL, least(1, sum(reporting) / sum(due))) AS reported,
            least(reported, max(filled)) AS completeness,
            if(isNaN(max(timely)), NULL, max(timely)) AS timeliness,
            if(row_total = 0, NULL, greatest(0, 1 - sum(bad) / row_total)) AS consistency,
            least(ifNull(completeness, 1), ifNull(timeliness, 1), ifNull(consistency, 1)) AS worst
        FROM parts
        GROUP BY area_code, month
        HAVING row_total > 0 OR sum(due) > 0
    )
SELECT {batch:UInt64}, {table:String}, area_code, month, row_total, completeness, timeliness, consistency, newest_day,
    multiIf(worst >= {grade_a:Float64}, 'A', worst >= {grade_b:Float64}, 'B', worst >= {grade_c:Float64}, 'C', 'D'),
    {at:DateTime64(3)}
FROM shares

-- M3-03 Targeted protection plan made: children named in a report that civil affairs received in the period, and those
-- of them with a plan naming linked departments at most some working days after the report was received.
-- The time ends with the last of those working days. A case reported again counts at its first report; a plan made
-- before it is in time. A child reported with several cases counts above the line when each case has its plan. Children whose time had not
-- run out at the cut-off and who have no plan yet do not count at all: it is too early to judge them.
WITH
    reported AS
    (
        SELECT case_key, min(received_on) AS reported_on
        FROM (SELECT received_on, reported_case_keys FROM analysis_report FINAL WHERE isNotNull(received_on))
        ARRAY JOIN reported_case_keys AS case_key
        GROUP BY case_key
        HAVING reported_on >= {from:Date32} AND reported_on < {to:Date32}
    ),
    planned AS
    (
        SELECT case_key, min(issued_on) AS first_issued_on
        FROM protection_plan FINAL
        WHERE isNotNull(issued_on) AND notEmpty(linked_departments)
        GROUP BY case_key
    ),
    judged AS
    (
        SELECT
            reported.case_key AS case_key,
            assumeNotNull(reported.reported_on) AS reported_on,
            planned.case_key != '' AND before_issue.working_days - report_day.working_days < {working_days_to_plan:UInt16} AS in_time,
            planned.case_key = '' AND before_cut_off.working_days - report_day.working_days < {working_days_to_plan:UInt16} AS too_early
        FROM reported
        LEFT JOIN planned ON planned.case_key = reported.case_key
        INNER JOIN working_day_count AS report_day ON report_day.day = assumeNotNull(reported.reported_on)
        LEFT JOIN working_day_count AS before_issue ON before_issue.day = ifNull(planned.first_issued_on - 1, toDate32('1900-01-01'))
        CROSS JOIN (SELECT working_days FROM working_day_count WHERE day = {cut_off:Date32} - 1) AS before_cut_off
    )
SELECT
    one.area_code AS area_code,
    one.town_code AS town_code,
    one.village_code AS village_code,
    toDate32(toStartOfMonth(judged.reported_on)) AS month,
    one.child_key AS unit_key,
    case_category.category AS category,
    toString(one.sex) AS sex,
    age('year', one.birth_month, judged.reported_on) AS age,
    judged.in_time AS numerator
FROM judged
INNER JOIN (SELECT * FROM child_case FINAL) AS one ON one.case_key = judged.case_key
ASOF LEFT JOIN case_category ON case_category.case_key = judged.case_key AND judged.reported_on >= case_category.since
WHERE NOT judged.too_early

-- M2-04 Follow-ups done on time: follow-ups done on or before the due day, of those that fell due on open cases.
-- A follow-up belongs to the month in which it was due. A case is open from opened_on until the day before closed_on.
-- Category of the child as on the due day.
SELECT
    due.area_code AS area_code,
    due.town_code AS town_code,
    due.village_code AS village_code,
    toDate32(toStartOfMonth(due.due_on)) AS month,
    case_category.category AS category,
    due.sex AS sex,
    age('year', due.birth_month, due.due_on) AS age,
    due.in_time AS numerator,
    1 AS denominator
FROM
(
    SELECT
        follow_up.case_key AS case_key,
        follow_up.due_on AS due_on,
        ifNull(follow_up.done_on <= follow_up.due_on, false) AS in_time,
        one.area_code AS area_code,
        one.town_code AS town_code,
        one.village_code AS village_code,
        toString(one.sex) AS sex,
        one.birth_month AS birth_month
    FROM (SELECT case_key, due_on, done_on FROM follow_up FINAL WHERE due_on >= {from:Date32} AND due_on < {to:Date32}) AS follow_up
    INNER JOIN (SELECT * FROM child_case FINAL) AS one ON one.case_key = follow_up.case_key
    WHERE one.opened_on <= follow_up.due_on AND (isNull(one.closed_on) OR one.closed_on > follow_up.due_on)
) AS due
ASOF LEFT JOIN case_category ON case_category.case_key = due.case_key AND due.due_on >= case_category.since

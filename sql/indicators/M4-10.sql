-- M4-10 Psychosocial care delivered: children with an assessed need for counselling, social work or legal service that
-- fell due in the period, and those of them who received at least one such service by the due day.
-- A need belongs to the month in which it was due; withdrawn needs and refused services do not count.
-- Category of the child as on the due day.
SELECT
    due.area_code AS area_code,
    due.town_code AS town_code,
    due.village_code AS village_code,
    toDate32(toStartOfMonth(due.due_on)) AS month,
    due.child_key AS unit_key,
    case_category.category AS category,
    due.sex AS sex,
    age('year', due.birth_month, due.due_on) AS age,
    due.in_time AS numerator
FROM
(
    SELECT
        need.case_key AS case_key,
        need.due_on AS due_on,
        need.need_id IN
        (
            SELECT service.need_id
            FROM (SELECT need_id, delivered_on FROM service_record FINAL WHERE NOT refused AND isNotNull(delivered_on)) AS service
            INNER JOIN (SELECT need_id, due_on FROM service_need FINAL) AS asked ON asked.need_id = service.need_id
            WHERE service.delivered_on <= asked.due_on
        ) AS in_time,
        one.child_key AS child_key,
        one.area_code AS area_code,
        one.town_code AS town_code,
        one.village_code AS village_code,
        toString(one.sex) AS sex,
        one.birth_month AS birth_month
    FROM
    (
        SELECT need_id, case_key, due_on
        FROM service_need FINAL
        WHERE need_kind IN ('counselling', 'social_work', 'legal_service')
            AND withdrawn_reason = ''
            AND due_on >= {from:Date32}
            AND due_on < {to:Date32}
    ) AS need
    INNER JOIN (SELECT * FROM child_case FINAL) AS one ON one.case_key = need.case_key
) AS due
ASOF LEFT JOIN case_category ON case_category.case_key = due.case_key AND due.due_on >= case_category.since

-- M4-03 Guardianship supervised or placement made: children of categories 1 and 2 whose case is open at the end of
-- the month, and those of them for whom supervision or placement is in force on that day.
-- Open from opened_on until the day before closed_on; a minor until the month of the eighteenth birthday.
-- A service that was refused, or given for a need since withdrawn, is not in force.
WITH
    observed AS
    (
        SELECT case_key, child_key, area_code, town_code, village_code, sex, birth_month, month, toLastDayOfMonth(month) AS day
        FROM child_case FINAL
        ARRAY JOIN arrayMap(n -> addMonths({from:Date32}, n), range(toUInt32(dateDiff('month', {from:Date32}, {to:Date32})))) AS month
        WHERE opened_on <= day
            AND (isNull(closed_on) OR closed_on > day)
            AND addYears(birth_month, 18) > month
    ),
    in_force AS
    (
        SELECT
            need.case_key AS case_key,
            ifNull(service.started_on, service.delivered_on) AS since,
            ifNull(service.in_force_until, toDate32('2299-12-31')) AS until
        FROM (SELECT need_id, started_on, delivered_on, in_force_until FROM service_record FINAL WHERE NOT refused) AS service
        INNER JOIN
        (
            SELECT need_id, case_key
            FROM service_need FINAL
            WHERE need_kind IN ('guardianship', 'placement') AND withdrawn_reason = ''
        ) AS need ON service.need_id = need.need_id
    )
SELECT
    observed.area_code AS area_code,
    observed.town_code AS town_code,
    observed.village_code AS village_code,
    observed.month AS month,
    observed.child_key AS unit_key,
    case_category.category AS category,
    toString(observed.sex) AS sex,
    age('year', observed.birth_month, observed.month) AS age,
    (observed.case_key, observed.month) IN
    (
        SELECT observed.case_key, observed.month
        FROM observed
        INNER JOIN in_force ON in_force.case_key = observed.case_key
        WHERE in_force.since <= observed.day AND in_force.until >= observed.day
    ) AS numerator
FROM observed
ASOF LEFT JOIN case_category ON case_category.case_key = observed.case_key AND observed.day >= case_category.since
WHERE case_category.category IN ('1', '2')

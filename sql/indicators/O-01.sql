-- O-01 Accidental injury rate: registered children with at least one accidental injury that needed medical care or
-- ended in death, per child-years at risk. A child is at risk on the days on which a case of the child is open, until
-- the month of the eighteenth birthday, and injuries count until then; also up to some days after closure. An injury belongs to the
-- month in which it happened. Category as on the child's last day at risk in the month, or on the day of the injury.
WITH
    at_risk AS
    (
        SELECT
            case_key, child_key, area_code, town_code, village_code, sex, birth_month, month,
            greatest(opened_on, month) AS first_day,
            least(if(isNull(closed_on), toLastDayOfMonth(month), closed_on - 1), toLastDayOfMonth(month)) AS last_day
        FROM child_case FINAL
        ARRAY JOIN arrayMap(n -> addMonths({from:Date32}, n), range(toUInt32(dateDiff('month', {from:Date32}, {to:Date32})))) AS month
        WHERE opened_on <= toLastDayOfMonth(month)
            AND (isNull(closed_on) OR closed_on > month)
            AND addYears(birth_month, 18) > month
            AND first_day <= last_day
    ),
    injured AS
    (
        SELECT injury.injured_case AS case_key, toDate32(injury.happened_at) AS day
        FROM
        (
            SELECT assumeNotNull(case_key) AS injured_case, happened_at
            FROM incident FINAL
            WHERE kind = 'accidental_injury'
                AND severity IN ('medical_care', 'death')
                AND isNotNull(case_key)
                AND toDate32(happened_at) >= {from:Date32}
                AND toDate32(happened_at) < {to:Date32}
        ) AS injury
        INNER JOIN (SELECT case_key, birth_month, opened_on, closed_on FROM child_case FINAL) AS register ON register.case_key = injury.injured_case
        WHERE toDate32(injury.happened_at) >= register.opened_on
            AND addYears(register.birth_month, 18) > toDate32(toStartOfMonth(toDate32(injury.happened_at)))
            AND (isNull(register.closed_on) OR toDate32(injury.happened_at) <= register.closed_on + {days_after_closure:UInt16})
    )
SELECT
    at_risk.area_code AS area_code,
    at_risk.town_code AS town_code,
    at_risk.village_code AS village_code,
    at_risk.month AS month,
    at_risk.child_key AS unit_key,
    case_category.category AS category,
    toString(at_risk.sex) AS sex,
    age('year', at_risk.birth_month, at_risk.month) AS age,
    0 AS numerator,
    -- Bits of the days from the first to the last: all up to the last, less all before the first.
    toUInt32(bitXor(bitShiftLeft(toUInt64(1), toDayOfMonth(at_risk.last_day)) - 1, bitShiftLeft(toUInt64(1), toDayOfMonth(at_risk.first_day) - 1) - 1)) AS days_mask
FROM at_risk
ASOF LEFT JOIN case_category ON case_category.case_key = at_risk.case_key AND at_risk.last_day >= case_category.since
UNION ALL
SELECT
    one.area_code,
    one.town_code,
    one.village_code,
    toDate32(toStartOfMonth(injured.day)),
    one.child_key,
    case_category.category,
    toString(one.sex),
    age('year', one.birth_month, toDate32(toStartOfMonth(injured.day))),
    1,
    toUInt32(0)
FROM injured
INNER JOIN (SELECT * FROM child_case FINAL) AS one ON one.case_key = injured.case_key
ASOF LEFT JOIN case_category ON case_category.case_key = injured.case_key AND injured.day >= case_category.since

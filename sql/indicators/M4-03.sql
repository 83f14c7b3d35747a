-- M4-03 Guardianship supervised or placement made: children of categories 1 and 2 whose case is open at the end of
-- the month, and those of them for whom supervision or placement is in force on that day.
-- Open from opened_on until the day before closed_on; a minor until the month of the eighteenth birthday.
WITH
    observed AS
    (
        SELECT case_key, child_key, area_code, town_code, village_code, sex, birth_month, month, toLastDayOfMonth(month) AS day
        FROM child_case FINAL
        ARRAY JOIN arrayMap(n -> addMonths({from:Date32}, n), range(toUInt32(dateDiff('month', {from:Date32}, {to:Date32})))) AS month
        WHERE opened_on <= day
            AND (isNull(closed_on) OR closed_on > day)
            AND addYears(birth_month, 18) > month
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
        INNER JOIN measure_in_force AS measure ON measure.case_key = observed.case_key
        WHERE measure.need_kind IN ('guardianship', 'placement') AND measure.since <= observed.day AND measure.until >= observed.day
    ) AS numerator
FROM observed
ASOF LEFT JOIN case_category ON case_category.case_key = observed.case_key AND observed.day >= case_category.since
WHERE case_category.category IN ('1', '2')

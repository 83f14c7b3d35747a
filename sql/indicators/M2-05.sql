-- M2-05 Changes of distress recorded in time: new-case and degree-change events recorded at most some working days
-- after they were found, of all such events. An event belongs to the month in which it was found; the category is the
-- event's own. The time ends with the last of those working days, counted from the day after the finding: as many
-- working days before the day of recording are too many.
SELECT
    one.area_code AS area_code,
    one.town_code AS town_code,
    one.village_code AS village_code,
    toDate32(toStartOfMonth(event.found_on)) AS month,
    toString(event.category) AS category,
    toString(one.sex) AS sex,
    age('year', one.birth_month, event.found_on) AS age,
    before_recording.working_days - found.working_days < {working_days_to_record:UInt16} AS numerator,
    1 AS denominator
FROM
(
    SELECT case_key, category, toDate32(found_at) AS found_on, toDate32(event_recorded_at) AS recorded_on
    FROM case_status_event FINAL
    WHERE event_kind IN ('new', 'degree_change')
        AND toDate32(found_at) >= {from:Date32}
        AND toDate32(found_at) < {to:Date32}
) AS event
INNER JOIN (SELECT * FROM child_case FINAL) AS one ON one.case_key = event.case_key
INNER JOIN working_day_count AS found ON found.day = event.found_on
INNER JOIN working_day_count AS before_recording ON before_recording.day = event.recorded_on - 1

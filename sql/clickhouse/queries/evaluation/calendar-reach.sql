-- From which day to which day the working-day calendar reaches.
-- Asked before indicators count working days: a day outside would drop out of them unseen.
-- No parameters; no row while there is no calendar.
SELECT min(day) AS first_day, max(day) AS last_day
FROM calendar_day
HAVING count() > 0

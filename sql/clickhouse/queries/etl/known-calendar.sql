-- The working-day calendar as it stands.
-- Asked by its load, so that unchanged days are not written again.
-- No parameters.
SELECT day, working_day, note
FROM calendar_day FINAL
ORDER BY day

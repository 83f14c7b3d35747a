-- The changes of divisions, the latest first.
-- From the day on, the share of what belonged to one division belongs to another.
-- No parameters; changes are no secret and known in every scope.
SELECT effective_on, toString(kind) AS change_kind, from_code, from_name, to_code, to_name, toFloat64(share) AS share
FROM division_change FINAL
ORDER BY effective_on DESC, to_code, from_code

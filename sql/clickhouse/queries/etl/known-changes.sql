-- The changes of divisions that the warehouse knows.
-- Asked by the load of the divisions, so that known ones are not written again.
-- No parameters.
SELECT effective_on, toString(kind) AS change_kind, from_code, from_name, to_code, to_name, toFloat64(share) AS share
FROM division_change FINAL
ORDER BY effective_on, from_code, to_code

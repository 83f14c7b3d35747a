-- Every division and department that is or was, with the days on which it began and ended and what it was made of.
-- Closed_on is the first day on which it is no more.
-- Limited to the scope: a division is in it when its code starts with one of the scope's codes or it lies above one.
SELECT org_code, name, toString(level) AS org_level, parent_code, kind, opened_on, closed_on, predecessor_codes
FROM org_unit FINAL
WHERE empty({scope_divisions:Array(String)})
    OR arrayExists(code -> startsWith(org_code, code) OR startsWith(code, org_code), {scope_divisions:Array(String)})
ORDER BY org_code

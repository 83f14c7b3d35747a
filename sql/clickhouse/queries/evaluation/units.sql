-- Every division that is shown: where it lies, on which level, and when it exists (closed_on is its first day of no more).
-- Departments are none. A division that was closed still has figures for the time in which it existed.
-- No parameters.
SELECT org_code, toString(level) AS org_level, parent_code, area_code, opened_on, closed_on
FROM org_unit FINAL
WHERE level IN ('city', 'area', 'town', 'village')
ORDER BY org_code

-- Every division that is shown: where it lies and on which level.
-- Departments are none. A division that was closed still has figures for the time in which it existed.
-- No parameters.
SELECT org_code, toString(level) AS org_level, parent_code, area_code
FROM org_unit FINAL
WHERE level IN ('city', 'area', 'town', 'village')
ORDER BY org_code

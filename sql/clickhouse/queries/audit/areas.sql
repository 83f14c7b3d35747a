-- The areas that may be strata of a draw, with their names.
-- No parameters; an area whose divisions below it only are in the scope is none.
-- A closed area stays: its cases and patrols of earlier periods can still be drawn.
SELECT org_code, name
FROM org_unit FINAL
WHERE level = 'area'
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(org_code, code), {scope_divisions:Array(String)}))
ORDER BY org_code

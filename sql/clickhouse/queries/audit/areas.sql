-- The areas that may be strata of a draw, with their names.
-- Parameters first_day, last_day: the period, both inclusive, in which an area existed for a day at least; its cases and
-- patrols of that period can be drawn after it was closed. An area of which the scope holds only a part is none.
SELECT org_code, name
FROM org_unit FINAL
WHERE level = 'area'
  AND opened_on <= {last_day:Date32}
  AND (closed_on IS NULL OR closed_on > {first_day:Date32})
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(org_code, code), {scope_divisions:Array(String)}))
ORDER BY org_code

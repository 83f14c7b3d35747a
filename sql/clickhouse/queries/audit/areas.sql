-- The areas that may be strata of a draw, with their names.
-- No parameters; an area whose divisions below it only are in the scope is none.
-- A closed area stays while there are records of its time: its cases and patrols can still be drawn.
SELECT org_code, name
FROM org_unit FINAL
WHERE level = 'area'
  AND (closed_on IS NULL OR closed_on > (
      SELECT min(first_day)
      FROM (
          SELECT minOrNull(planned_on) AS first_day FROM patrol
          UNION ALL
          SELECT minOrNull(opened_on) FROM child_case
      )
  ))
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(org_code, code), {scope_divisions:Array(String)}))
ORDER BY org_code

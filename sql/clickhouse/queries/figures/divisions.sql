-- Divisions of today with their names, as chips, breadcrumbs and tables show them; departments are none.
-- Limited to the scope: a division is in it when its code starts with one of the scope's codes,
-- or when it lies above one (so that a breadcrumb can start at the city).
SELECT org_code, name, toString(level) AS org_level, parent_code
FROM org_unit FINAL
WHERE level IN ('city', 'area', 'town', 'village')
  AND opened_on <= toDate32(now('Asia/Shanghai'))
  AND (closed_on IS NULL OR closed_on > toDate32(now('Asia/Shanghai')))
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(org_code, code) OR startsWith(code, org_code), {scope_divisions:Array(String)}))
ORDER BY org_code

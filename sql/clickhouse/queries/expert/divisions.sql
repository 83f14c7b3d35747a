-- The divisions of the city for the query workbench's tree, from the city down to the village.
-- No parameters; only divisions that still exist, each after its parent, in the order of their codes.
-- The scope keeps whoever is bound to some divisions to these and what lies below them.
SELECT org_code, name, toString(level) AS division_level, parent_code
FROM org_unit FINAL
WHERE level IN ('city', 'area', 'town', 'village')
  AND closed_on IS NULL
  AND (empty({scope_divisions:Array(String)})
       OR hasAny([org_code, area_code, town_code], {scope_divisions:Array(String)})
       OR level = 'city')
ORDER BY level, org_code

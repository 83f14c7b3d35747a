-- Resident minors by year and area, as their registers of that year say.
-- Areas are those of the codes under which they were registered, whatever became of them.
-- The scope of this page is the whole city.
SELECT year, rpad(substring(org_code, 1, 6), 6, '0') AS area_code, toFloat64(sum(minors_resident)) AS minors
FROM org_population FINAL
WHERE empty({scope_divisions:Array(String)}) AND length(org_code) >= 6
GROUP BY year, area_code
ORDER BY year, area_code

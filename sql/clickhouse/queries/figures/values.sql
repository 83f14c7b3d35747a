-- Figures of one snapshot for chosen indicators, periods, divisions and one dimension; an empty choice means all.
-- Masked numbers never leave: they come back as NULL with the reason in `mask`.
-- Divisions are chosen by {codes}, by {parent} or by {level}; the scope narrows them.
SELECT v.indicator AS indicator,
       v.definition_version AS definition_version,
       v.org_code AS org_code,
       u.name AS name,
       toString(v.org_level) AS org_level,
       v.parent_code AS parent_code,
       v.period AS period,
       v.dimension AS dimension,
       v.member AS member,
       if(v.mask = 'none', v.numerator, NULL) AS numerator,
       if(v.mask = 'none', v.denominator, NULL) AS denominator,
       if(v.mask = 'none', v.value, NULL) AS value,
       if(v.mask = 'none', v.lower, NULL) AS lower,
       if(v.mask = 'none', v.upper, NULL) AS upper,
       if(v.mask = 'none', toString(v.verdict), '') AS verdict,
       toString(v.mask) AS mask
FROM indicator_value AS v
LEFT JOIN (SELECT org_code, name FROM org_unit FINAL) AS u ON u.org_code = v.org_code
WHERE v.snapshot_id = {snapshot:String}
  AND (empty({indicators:Array(String)}) OR v.indicator IN {indicators:Array(String)})
  AND (empty({periods:Array(String)}) OR v.period IN {periods:Array(String)})
  AND v.dimension = {dimension:String}
  AND (empty({codes:Array(String)}) OR v.org_code IN {codes:Array(String)})
  AND ({parent:String} = '' OR v.parent_code = {parent:String})
  AND ({level:String} = '' OR toString(v.org_level) = {level:String})
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(v.org_code, code), {scope_divisions:Array(String)}))
ORDER BY v.indicator, v.period_kind, v.period_start, v.org_level, v.org_code, v.member

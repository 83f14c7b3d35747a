-- Frame of a draw of cases: the cases open on any day of the period, with the area that is their stratum.
-- Parameters strata: codes of the areas; first_day and last_day: the period, both inclusive.
-- On the day of its closing a case is open no more; the scope narrows the areas.
SELECT area_code AS stratum, case_key AS unit
FROM child_case FINAL
WHERE area_code IN {strata:Array(String)}
  AND opened_on <= {last_day:Date32}
  AND (closed_on IS NULL OR closed_on > {first_day:Date32})
  AND (empty({scope_divisions:Array(String)})
       OR arrayExists(code -> startsWith(area_code, code), {scope_divisions:Array(String)}))

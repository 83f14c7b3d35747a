-- Frame of a draw of patrols: the patrols completed in the period, with the area that is their stratum.
-- Parameters strata: codes of the areas; first_day and last_day: the period, both inclusive.
-- A patrol counts on the day it started, or was planned for where the start is missing; the scope narrows the areas.
SELECT unit_of.area_code AS stratum, done.patrol_id AS unit
FROM (
    SELECT patrol_id, org_code
    FROM patrol FINAL
    WHERE completed
      AND coalesce(toDate32(started_at), planned_on) BETWEEN {first_day:Date32} AND {last_day:Date32}
) AS done
INNER JOIN (
    SELECT org_code, area_code
    FROM org_unit FINAL
    WHERE area_code IN {strata:Array(String)}
      AND (empty({scope_divisions:Array(String)})
           OR arrayExists(code -> startsWith(area_code, code), {scope_divisions:Array(String)}))
) AS unit_of ON unit_of.org_code = done.org_code

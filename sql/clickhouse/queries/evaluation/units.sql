-- Every division that is shown: where it lies and on which level.
-- Departments are none. A division that was closed still has figures for the time in which it existed; one that closed
-- before the first record has none. No parameters.
SELECT org_code, toString(level) AS org_level, parent_code, area_code
FROM org_unit FINAL
WHERE level IN ('city', 'area', 'town', 'village')
    AND (closed_on IS NULL OR closed_on > (
        SELECT min(first_day)
        FROM (
            SELECT minOrNull(planned_on) AS first_day FROM patrol
            UNION ALL
            SELECT minOrNull(opened_on) FROM child_case
        )
    ))
ORDER BY org_code

-- The newest change of any record: what entered later is not in the snapshot.
-- Change markers are the sources' own, so a simulated city has the time of its simulation.
-- No parameters; no row while nothing was loaded.
SELECT max(changed) AS cut_off
FROM
(
    SELECT max(valid_from) AS changed, count() AS rows FROM patrol
    UNION ALL
    SELECT max(valid_from), count() FROM case_status_event
    UNION ALL
    SELECT max(valid_from), count() FROM follow_up
)
HAVING sum(rows) > 0

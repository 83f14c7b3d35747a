-- What several indicator definitions share, said once. Views only: nothing is stored twice.

-- The category of a case as at any day: that of the latest event which happened on or before the day. The first
-- event holds from the beginning, so that a case found after it began has a category on every day.
-- A case without any event has no row: an ASOF LEFT JOIN on case_key, day >= since leaves its category empty, so that it
-- still counts in totals.
CREATE VIEW IF NOT EXISTS case_category AS
SELECT
    case_key,
    if(row_number() OVER (PARTITION BY case_key ORDER BY happened_on) = 1, toDate32('1900-01-01'), happened_on) AS since,
    toString(category) AS category
FROM
(
    SELECT case_key, happened_on, argMax(category, (found_at, event_id)) AS category
    FROM case_status_event FINAL
    GROUP BY case_key, happened_on
);

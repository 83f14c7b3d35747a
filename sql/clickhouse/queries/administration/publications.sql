-- How many snapshots were ever published.
-- Asked when the demonstration starts: without one, everything is loaded and evaluated once.
-- No parameters.
SELECT toUInt64(count()) AS publications
FROM snapshot_publication

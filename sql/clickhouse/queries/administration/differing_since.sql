-- Areas and months in which a comparison since a moment found other rows in the source than we have, by record table.
-- Parameter: since. The scope of an administrator is the whole city.
-- Only numbers, no row: notices and mails are made from it.
SELECT record_table, count() AS places
FROM control_total FINAL
WHERE empty({scope_divisions:Array(String)})
    AND compared_at >= {since:DateTime64(3)}
    AND (source_rows != loaded_rows + quarantined_rows OR source_checksum != our_checksum)
GROUP BY record_table
ORDER BY record_table

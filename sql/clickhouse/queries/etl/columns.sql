-- The columns of one warehouse table with their types, in the order of the table; those that it derives itself are left out.
-- Asked by the load, so that range guards follow the table as it is.
-- Parameter: table.
SELECT name, type
FROM system.columns
WHERE database = currentDatabase() AND table = {table:String} AND default_kind = ''
ORDER BY position

-- Takes out divisions that are declared no more.
-- They are gone when the statement ends.
-- Parameter: codes.
DELETE FROM org_unit
WHERE org_code IN {codes:Array(String)}

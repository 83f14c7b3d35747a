-- Takes out a change of divisions that left the file.
-- It is gone when the statement ends.
-- Parameters: day, from, to.
DELETE FROM division_change
WHERE effective_on = {day:Date32} AND from_code = {from:String} AND to_code = {to:String}

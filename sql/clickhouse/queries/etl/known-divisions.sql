-- The divisions and departments there are, with who brought them, their hashes and versions.
-- Asked by the load of the divisions, so that unchanged ones are not written again and others' are left alone.
-- No parameters.
SELECT org_code, source_system, row_hash, version
FROM org_unit FINAL
ORDER BY org_code

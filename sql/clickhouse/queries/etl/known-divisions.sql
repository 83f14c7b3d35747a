-- The divisions a source has brought, with their hashes and versions.
-- Asked by the load of the divisions, so that unchanged ones are not written again.
-- Parameter: source_system.
SELECT org_code, row_hash, version
FROM org_unit FINAL
WHERE source_system = {source_system:String}
ORDER BY org_code

// Migrations that were applied to this database, oldest first.
MATCH (m:SchemaMigration)
RETURN m.number AS number, m.name AS name, m.checksum AS checksum
ORDER BY m.number

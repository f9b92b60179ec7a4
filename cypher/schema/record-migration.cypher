// :param migration => {number: 1, name: '001-constraints', checksum: 'f00'}
MERGE (m:SchemaMigration {number: $migration.number})
ON CREATE SET m.name = $migration.name, m.checksum = $migration.checksum, m.appliedAt = datetime()

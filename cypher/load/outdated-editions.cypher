// Editions whose derived facts an older version of the program wrote, or none.
// :param derivation => 2
MATCH (e:Edition)
WHERE NOT EXISTS { MATCH (manifest:LoadRecord {id: e.id + '/load-record'}) WHERE manifest.derivation = $derivation }
RETURN e.id AS id
ORDER BY id

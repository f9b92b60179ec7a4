// What tells the order of the editions of one organization, or of each; and the digest of the last load of each.
// :param organization => '112119'
MATCH (o:Organization)-[:HAS_EDITION]->(e:Edition)
WHERE $organization IS NULL OR o.id = $organization
OPTIONAL MATCH (m:GraphNode {id: e.id + '/load-record'})
RETURN o.id AS organization, e.id AS id, e.stage AS stage, e.periodFrom AS periodFrom, e.sourceDate AS sourceDate, m.digest AS digest
ORDER BY id

CYPHER 5
CALL () {
  // cypher/queries/policy-items-of.cypher
}
WITH item
WITH item ORDER BY item.position, item.id
LIMIT $limit
RETURN [item.code, item.name] AS row;

CYPHER 5
  // cypher/queries/unknown-members.cypher;

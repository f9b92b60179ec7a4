CYPHER 5
CALL () {
  // cypher/queries/policy-items-of.cypher
}
WITH item
WITH item ORDER BY item.position, item.id
LIMIT $limit
CALL (item) {
  MATCH (item)<-[:HAS_ITEM]-(policyDomain:PolicyDomain)
  WITH policyDomain LIMIT 1
  RETURN collect([policyDomain.name])[0] AS domain
}
RETURN [item.code, item.name, domain] AS row;

CYPHER 5
  // cypher/queries/unknown-members.cypher;

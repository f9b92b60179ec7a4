CYPHER 5
CALL () {
  // cypher/queries/policy-items-of.cypher
}
WITH item
WITH item ORDER BY item.position, item.id
LIMIT $limit
CALL (item) {
  MATCH (item)<-[:COVERS]-(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number]) AS plans
}
RETURN [item.code, item.name, plans] AS row;

CYPHER 5
  // cypher/queries/unknown-members.cypher;

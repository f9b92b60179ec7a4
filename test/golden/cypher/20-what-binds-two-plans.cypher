CYPHER 5
CALL () {
  // cypher/queries/policy-items-of.cypher
}
WITH item
WITH item ORDER BY item.position, item.id
LIMIT $limit
CALL (item) {
  MATCH (item)<-[:ADVANCES]-(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  CALL (initiative) {
    MATCH (initiative)<-[:HAS_INITIATIVE]-(plan:Plan)
    WITH plan LIMIT 1
    RETURN collect([plan.number, plan.name])[0] AS plan2
  }
  RETURN collect([initiative.name, plan2]) AS initiatives
}
RETURN [item.code, item.name, initiatives] AS row;

CYPHER 5
  // cypher/queries/unknown-members.cypher;

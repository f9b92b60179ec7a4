CYPHER 5
MATCH (initiative:Initiative)
WHERE initiative.domainCount >= $domainCount
WITH initiative ORDER BY initiative.domainCount DESC, initiative.id
LIMIT $limit
CALL (initiative) {
  MATCH (initiative)<-[:HAS_INITIATIVE]-(plan:Plan)
  WITH plan LIMIT 1
  RETURN collect([plan.number])[0] AS plan2
}
CALL (initiative) {
  MATCH (initiative)-[:ADVANCES]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  CALL (policyItem) {
    MATCH (policyItem)<-[:HAS_ITEM]-(policyDomain:PolicyDomain)
    WITH policyDomain LIMIT 1
    RETURN collect([policyDomain.name])[0] AS domain
  }
  RETURN collect([policyItem.code, domain]) AS items
}
RETURN [initiative.name, initiative.domainCount, plan2, items] AS row;

CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE policyItem.code = $code
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[:HAS_ITEM]-(policyDomain:PolicyDomain)
  WITH policyDomain LIMIT 1
  RETURN collect([policyDomain.name])[0] AS domain
}
CALL (policyItem) {
  MATCH (policyItem)<-[:COVERS]-(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number, plan.name]) AS plans
}
CALL (policyItem) {
  MATCH (policyItem)<-[:ADVANCES]-(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  CALL (initiative) {
    MATCH (initiative)<-[:HAS_INITIATIVE]-(plan2:Plan)
    WITH plan2 LIMIT 1
    RETURN collect([plan2.number])[0] AS plan3
  }
  RETURN collect([initiative.name, plan3]) AS initiatives
}
RETURN [policyItem.code, policyItem.name, domain, plans, initiatives] AS row;

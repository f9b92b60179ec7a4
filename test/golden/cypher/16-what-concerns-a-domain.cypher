CYPHER 5
MATCH (domainCoverage:DomainCoverage)
WHERE (domainCoverage.itemCount > $itemCount)
AND EXISTS {
  MATCH (domainCoverage)-[:OF_DOMAIN]->(policyDomain:PolicyDomain)
  WHERE policyDomain.name = $name
}
WITH domainCoverage ORDER BY domainCoverage.position, domainCoverage.id
LIMIT $limit
CALL (domainCoverage) {
  MATCH (domainCoverage)-[:COUNTS]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
CALL (domainCoverage) {
  MATCH (domainCoverage)-[:OF_PLAN]->(plan:Plan)
  WITH plan LIMIT 1
  CALL (plan) {
    MATCH (plan)-[:HAS_TARGET]->(target:Target)
    WITH target ORDER BY target.ordinal, target.id
    LIMIT $limit2
    RETURN collect([target.name]) AS targets
  }
  RETURN collect([plan.number, plan.name, targets])[0] AS plan2
}
RETURN [items, plan2] AS row;

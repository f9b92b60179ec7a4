CYPHER 5
CALL () {
  MATCH (plan:Plan)
  WHERE plan.number IS NOT NULL
  RETURN plan ORDER BY plan.number, plan.id LIMIT $end
  UNION ALL
  MATCH (plan:Plan)
  WHERE plan.number IS NULL
  RETURN plan ORDER BY plan.id LIMIT $end
}
WITH plan
LIMIT $limit
CALL (plan) {
  MATCH (plan)<-[:OF_PLAN]-(domainCoverage:DomainCoverage)
  WHERE domainCoverage.itemCount = $itemCount
  WITH domainCoverage ORDER BY domainCoverage.position, domainCoverage.id
  LIMIT $limit2
  CALL (domainCoverage) {
    MATCH (domainCoverage)-[:OF_DOMAIN]->(policyDomain:PolicyDomain)
    WITH policyDomain LIMIT 1
    RETURN collect([policyDomain.name])[0] AS domain
  }
  RETURN collect([domain]) AS coverages
}
RETURN [plan.number, plan.name, plan.domainCount, coverages] AS row;

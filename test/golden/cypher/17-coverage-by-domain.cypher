CYPHER 5
CALL () {
  MATCH (policyDomain:PolicyDomain)
  WHERE policyDomain.number IS NOT NULL
  RETURN policyDomain ORDER BY policyDomain.number, policyDomain.id LIMIT $end
  UNION ALL
  MATCH (policyDomain:PolicyDomain)
  WHERE policyDomain.number IS NULL
  RETURN policyDomain ORDER BY policyDomain.id LIMIT $end
}
WITH policyDomain
LIMIT $limit
CALL (policyDomain) {
  MATCH (policyDomain)<-[:OF_DOMAIN]-(domainCoverage:DomainCoverage)
  WITH domainCoverage ORDER BY domainCoverage.position, domainCoverage.id
  LIMIT $limit2
  RETURN collect([domainCoverage.planNumber, domainCoverage.itemCount, domainCoverage.share]) AS coverages
}
RETURN [policyDomain.name, policyDomain.itemCount, policyDomain.coveredItemCount, policyDomain.sharedItemCount, coverages] AS row;

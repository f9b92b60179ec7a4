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
  MATCH (policyDomain)-[:HAS_ITEM]->(policyItem:PolicyItem)
  WHERE policyItem.planCount = $planCount
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
RETURN [policyDomain.name, policyDomain.itemCount, policyDomain.coveredItemCount, items] AS row;

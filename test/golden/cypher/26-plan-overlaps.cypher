CYPHER 5
MATCH (planOverlap:PlanOverlap)
WHERE planOverlap.planCount = $planCount
WITH planOverlap ORDER BY planOverlap.pValueGivenBothTotals, planOverlap.id
LIMIT $limit
CALL (planOverlap) {
  MATCH (planOverlap)-[:SHARES]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code]) AS items
}
RETURN [planOverlap.planNumbers, planOverlap.itemCount, planOverlap.expectedItemCountGivenBothTotals, planOverlap.pValueGivenBothTotals, planOverlap.qValueGivenBothTotals, planOverlap.expectedItemCount, planOverlap.pValue, planOverlap.jaccard, items] AS row;

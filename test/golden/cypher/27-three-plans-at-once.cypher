CYPHER 5
MATCH (planOverlap:PlanOverlap)
WHERE planOverlap.planCount = $planCount
WITH planOverlap ORDER BY planOverlap.position, planOverlap.id
LIMIT $limit
CALL (planOverlap) {
  MATCH (planOverlap)-[:BETWEEN]->(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number, plan.name]) AS plans
}
CALL (planOverlap) {
  MATCH (planOverlap)-[:SHARES]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
RETURN [planOverlap.jaccard, plans, items] AS row;

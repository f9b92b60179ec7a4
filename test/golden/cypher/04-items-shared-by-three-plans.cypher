CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE policyItem.planCount = $planCount
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[:COVERS]-(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number, plan.name]) AS plans
}
RETURN [policyItem.code, policyItem.name, plans] AS row;

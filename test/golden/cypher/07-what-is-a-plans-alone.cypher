CYPHER 5
CALL () {
  MATCH (plan:Plan)
  WHERE plan.ownItemShare IS NOT NULL
  RETURN plan ORDER BY plan.ownItemShare DESC, plan.id LIMIT $end
  UNION ALL
  MATCH (plan:Plan)
  WHERE plan.ownItemShare IS NULL
  RETURN plan ORDER BY plan.id LIMIT $end
}
WITH plan
LIMIT $limit
CALL (plan) {
  MATCH (plan)-[:COVERS]->(policyItem:PolicyItem)
  WHERE policyItem.planCount = $planCount
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
RETURN [plan.number, plan.name, plan.ownItemShare, plan.ownItemCount, plan.sharedItemCount, items] AS row;

CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE policyItem.code = $code
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[:COVERS]-(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number]) AS plans
}
CALL (policyItem) {
  MATCH (policyItem)-[:SUCCEEDS]->(policyItem2:PolicyItem)
  WITH policyItem2 ORDER BY policyItem2.position, policyItem2.id
  LIMIT $limit2
  CALL (policyItem2) {
    MATCH (policyItem2)<-[:COVERS]-(plan2:Plan)
    WITH plan2 ORDER BY plan2.number, plan2.id
    LIMIT $limit2
    RETURN collect([plan2.number]) AS plans2
  }
  RETURN collect([policyItem2.label, plans2]) AS previous
}
CALL (policyItem) {
  MATCH (policyItem)<-[:SUCCEEDS]-(policyItem3:PolicyItem)
  WITH policyItem3 ORDER BY policyItem3.position, policyItem3.id
  LIMIT $limit2
  CALL (policyItem3) {
    MATCH (policyItem3)<-[:COVERS]-(plan3:Plan)
    WITH plan3 ORDER BY plan3.number, plan3.id
    LIMIT $limit2
    RETURN collect([plan3.number]) AS plans3
  }
  RETURN collect([policyItem3.label, plans3]) AS next
}
RETURN [policyItem.label, plans, previous, next] AS row;

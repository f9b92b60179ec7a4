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
  MATCH (plan)-[covers:COVERS]->(policyItem:PolicyItem)
  WHERE covers.strength = $strength
  WITH policyItem, covers ORDER BY policyItem.position, policyItem.id
  LIMIT $first
  RETURN collect([policyItem.code]) AS page
}
CALL (plan) {
  MATCH (plan)-[covers2:COVERS]->(policyItem2:PolicyItem)
  WHERE covers2.strength = $strength
  RETURN [count(*)] AS ofEdges
}
RETURN [plan.number, plan.name, page, ofEdges] AS row;

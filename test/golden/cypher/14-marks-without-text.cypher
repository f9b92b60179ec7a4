CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE (policyItem.planCount > $planCount)
AND (policyItem.initiativeCount = $initiativeCount)
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[:COVERS]-(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number]) AS plans
}
RETURN [policyItem.code, policyItem.name, plans] AS row;

CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE (policyItem.planCount = $planCount)
AND (policyItem.initiativeCount > $initiativeCount)
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[:ADVANCES]-(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  RETURN collect([initiative.name]) AS initiatives
}
RETURN [policyItem.code, policyItem.name, initiatives] AS row;

CYPHER 5
MATCH (finding:Finding)
WHERE finding.rule IN $rule
WITH finding ORDER BY finding.placeOrder, finding.id
LIMIT $limit
CALL (finding) {
  MATCH (finding)-[:ABOUT]->(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.number]) AS plans
}
CALL (finding) {
  MATCH (finding)-[:ABOUT]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code]) AS items
}
RETURN [finding.rule, finding.line, plans, items] AS row;

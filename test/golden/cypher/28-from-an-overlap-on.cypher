CYPHER 5
MATCH (planOverlap:PlanOverlap)
WHERE planOverlap.planNumbers = $planNumbers
WITH planOverlap ORDER BY planOverlap.position, planOverlap.id
LIMIT $limit
CALL (planOverlap) {
  MATCH (planOverlap)-[:SHARES]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
CALL (planOverlap) {
  MATCH (planOverlap)-[:BETWEEN]->(plan:Plan)
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  CALL (plan) {
    MATCH (plan)-[:HAS_INITIATIVE]->(initiative:Initiative)
    WITH initiative ORDER BY initiative.ordinal, initiative.id
    LIMIT $limit2
    CALL (initiative) {
      MATCH (initiative)-[:ADVANCES]->(policyItem2:PolicyItem)
      WHERE policyItem2.planCount >= $planCount
      WITH policyItem2 ORDER BY policyItem2.position, policyItem2.id
      LIMIT $limit2
      RETURN collect([policyItem2.code]) AS items2
    }
    CALL (initiative) {
      MATCH (initiative)-[:STATED_IN]->(passage:Passage)
      WITH passage ORDER BY passage.placeOrder, passage.id
      LIMIT $limit2
      RETURN collect([passage.line, passage.text]) AS passages
    }
    RETURN collect([initiative.name, items2, passages]) AS initiatives
  }
  CALL (plan) {
    MATCH (plan)-[:HAS_TARGET]->(target:Target)
    WITH target ORDER BY target.ordinal, target.id
    LIMIT $limit2
    CALL (target) {
      MATCH (target)-[:STATED_IN]->(passage2:Passage)
      WITH passage2 ORDER BY passage2.placeOrder, passage2.id
      LIMIT $limit2
      RETURN collect([passage2.line, passage2.column]) AS passages2
    }
    RETURN collect([target.name, passages2]) AS targets
  }
  RETURN collect([plan.name, initiatives, targets]) AS plans
}
RETURN [items, plans] AS row;

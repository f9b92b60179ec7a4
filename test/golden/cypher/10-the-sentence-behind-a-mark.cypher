CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE policyItem.code = $code
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)<-[covers:COVERS]-(plan:Plan)
  WITH plan, covers ORDER BY plan.number, plan.id
  LIMIT $first
  RETURN collect([covers.line, covers.column, plan.number, plan.name]) AS page
}
CALL (policyItem) {
  MATCH (policyItem)<-[:ADVANCES]-(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  CALL (initiative) {
    MATCH (initiative)-[:STATED_IN]->(passage:Passage)
    WITH passage ORDER BY passage.placeOrder, passage.id
    LIMIT $limit2
    RETURN collect([passage.line, passage.text]) AS passages
  }
  RETURN collect([initiative.name, passages]) AS initiatives
}
RETURN [policyItem.name, page, initiatives] AS row;

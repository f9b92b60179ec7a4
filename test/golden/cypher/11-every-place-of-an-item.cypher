CYPHER 5
MATCH (policyItem:PolicyItem)
WHERE policyItem.code = $code
WITH policyItem ORDER BY policyItem.position, policyItem.id
LIMIT $limit
CALL (policyItem) {
  MATCH (policyItem)-[statedIn:STATED_IN]->(passage:Passage)
  WITH passage, statedIn ORDER BY passage.placeOrder, passage.id
  LIMIT $first
  RETURN collect([statedIn.role, statedIn.statedName, passage.line, passage.column]) AS page
}
RETURN [policyItem.name, policyItem.nameVariants, page] AS row;

CYPHER 5
MATCH (passage:Passage)
WHERE passage.line = $line
WITH passage ORDER BY passage.placeOrder, passage.id
LIMIT $limit
CALL (passage) {
  MATCH (passage)<-[:STATED_IN]-(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  CALL (policyItem) {
    MATCH (policyItem)<-[:COVERS]-(plan:Plan)
    WITH plan ORDER BY plan.number, plan.id
    LIMIT $limit2
    RETURN collect([plan.number]) AS plans
  }
  RETURN collect([policyItem.code, policyItem.name, plans]) AS items
}
RETURN [passage.column, passage.text, items] AS row;

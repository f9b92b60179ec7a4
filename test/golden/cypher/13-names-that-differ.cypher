CYPHER 5
MATCH (finding:Finding)
WHERE finding.rule IN $rule
WITH finding ORDER BY finding.placeOrder, finding.id
LIMIT $limit
CALL (finding) {
  MATCH (finding)-[:STATED_IN]->(passage:Passage)
  WITH passage ORDER BY passage.placeOrder, passage.id
  LIMIT $limit2
  RETURN collect([passage.line, passage.column, passage.text]) AS passages
}
RETURN [finding.message, finding.messageJa, finding.comparedNames, passages] AS row;

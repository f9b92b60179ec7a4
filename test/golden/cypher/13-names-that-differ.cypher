CYPHER 5
MATCH (this:Finding)
WHERE this.rule IN $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:STATED_IN]->(this1:Passage)
  WITH DISTINCT this1
  WITH this1 { .line, .column, .text, .id } AS this1
  ORDER BY this1.line ASC, this1.column ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
RETURN this { .message, .line, .column, .id, passages: var2 } AS this;

CYPHER 5
MATCH (this:PlanOverlap)
WHERE this.planCount = $param0
WITH *
ORDER BY this.pValue ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:SHARES]->(this1:PolicyItem)
  WITH DISTINCT this1
  WITH this1 { .code, .position, .id } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
RETURN this { .planNumbers, .itemCount, .expectedItemCount, .pValue, .jaccard, .id, items: var2 } AS this;

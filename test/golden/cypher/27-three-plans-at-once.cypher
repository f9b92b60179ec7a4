CYPHER 5
MATCH (this:PlanOverlap)
WHERE this.planCount = $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:BETWEEN]->(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number, .name, .id } AS this1
  ORDER BY this1.number ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
CALL (this) {
  MATCH (this)-[this3:SHARES]->(this4:PolicyItem)
  WITH DISTINCT this4
  WITH this4 { .code, .name, .position, .id } AS this4
  ORDER BY this4.position ASC, this4.id ASC
  LIMIT $param3
  RETURN collect(this4) AS var5
}
RETURN this { .jaccard, .position, .id, plans: var2, items: var5 } AS this;

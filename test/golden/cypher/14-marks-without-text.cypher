CYPHER 5
MATCH (this:PolicyItem)
WHERE (this.planCount > $param0 AND this.initiativeCount = $param1)
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param2
CALL (this) {
  MATCH (this)<-[this0:COVERS]-(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number, .id } AS this1
  ORDER BY this1.number ASC, this1.id ASC
  LIMIT $param3
  RETURN collect(this1) AS var2
}
RETURN this { .code, .name, .position, .id, plans: var2 } AS this;

CYPHER 5
MATCH (this:PolicyItem)
WHERE (this.planCount = $param0 AND this.initiativeCount > $param1)
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param2
CALL (this) {
  MATCH (this)<-[this0:ADVANCES]-(this1:Initiative)
  WITH DISTINCT this1
  WITH this1 { .name, .ordinal, .id } AS this1
  ORDER BY this1.ordinal ASC, this1.id ASC
  LIMIT $param3
  RETURN collect(this1) AS var2
}
RETURN this { .code, .name, .position, .id, initiatives: var2 } AS this;

CYPHER 5
MATCH (this:Finding)
WHERE this.rule IN $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:ABOUT]->(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number, .id } AS this1
  ORDER BY this1.number ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
CALL (this) {
  MATCH (this)-[this3:ABOUT]->(this4:PolicyItem)
  WITH DISTINCT this4
  WITH this4 { .code, .position, .id } AS this4
  ORDER BY this4.position ASC, this4.id ASC
  LIMIT $param3
  RETURN collect(this4) AS var5
}
RETURN this { .rule, .line, .column, .id, plans: var2, items: var5 } AS this;

CYPHER 5
MATCH (this:Passage)
WHERE this.line = $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:STATED_IN]-(this1:PolicyItem)
  WITH DISTINCT this1
  CALL (this1) {
    MATCH (this1)<-[this2:COVERS]-(this3:Plan)
    WITH DISTINCT this3
    WITH this3 { .number, .id } AS this3
    ORDER BY this3.number ASC, this3.id ASC
    LIMIT $param2
    RETURN collect(this3) AS var4
  }
  WITH this1 { .code, .name, .position, .id, plans: var4 } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param3
  RETURN collect(this1) AS var5
}
RETURN this { .column, .text, .line, .id, items: var5 } AS this;

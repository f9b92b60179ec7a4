CYPHER 5
MATCH (this:InitiativeOverlap)
WITH *
ORDER BY this.itemCount DESC, this.jaccard DESC, this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)-[this0:BETWEEN]->(this1:Initiative)
  WITH DISTINCT this1
  CALL (this1) {
    MATCH (this1)<-[this2:HAS_INITIATIVE]-(this3:Plan)
    WITH DISTINCT this3
    WITH this3 { .number, .name } AS this3
    
    LIMIT $param1
    RETURN head(collect(this3)) AS var4
  }
  WITH this1 { .name, .ordinal, .id, plan: var4 } AS this1
  ORDER BY this1.ordinal ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var5
}
CALL (this) {
  MATCH (this)-[this6:SHARES]->(this7:PolicyItem)
  WITH DISTINCT this7
  WITH this7 { .code, .name, .position, .id } AS this7
  ORDER BY this7.position ASC, this7.id ASC
  LIMIT $param3
  RETURN collect(this7) AS var8
}
RETURN this { .itemCount, .jaccard, .id, initiatives: var5, items: var8 } AS this;

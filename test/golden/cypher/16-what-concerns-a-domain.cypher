CYPHER 5
MATCH (this:DomainCoverage)
WHERE (this.itemCount > $param0 AND EXISTS {
  MATCH (this)-[:OF_DOMAIN]->(this0:PolicyDomain)
  WHERE this0.name = $param1
})
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param2
CALL (this) {
  MATCH (this)-[this1:COUNTS]->(this2:PolicyItem)
  WITH DISTINCT this2
  WITH this2 { .code, .name, .position, .id } AS this2
  ORDER BY this2.position ASC, this2.id ASC
  LIMIT $param3
  RETURN collect(this2) AS var3
}
CALL (this) {
  MATCH (this)-[this4:OF_PLAN]->(this5:Plan)
  WITH DISTINCT this5
  CALL (this5) {
    MATCH (this5)-[this6:HAS_TARGET]->(this7:Target)
    WITH DISTINCT this7
    WITH this7 { .name, .ordinal, .id } AS this7
    ORDER BY this7.ordinal ASC, this7.id ASC
    LIMIT $param4
    RETURN collect(this7) AS var8
  }
  WITH this5 { .number, .name, targets: var8 } AS this5
  
  LIMIT $param5
  RETURN head(collect(this5)) AS var9
}
RETURN this { .position, .id, items: var3, plan: var9 } AS this;

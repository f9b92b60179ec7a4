CYPHER 5
MATCH (this:Target)
WHERE EXISTS {
  MATCH (this)<-[:HAS_TARGET]-(this0:Plan)
  WHERE EXISTS {
    MATCH (this0)-[:COVERS]->(this1:PolicyItem)
    WHERE this1.code = $param0
  }
}
WITH *
ORDER BY this.ordinal ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this2:HAS_TARGET]-(this3:Plan)
  WITH DISTINCT this3
  WITH this3 { .number, .name } AS this3
  
  LIMIT $param2
  RETURN head(collect(this3)) AS var4
}
RETURN this { .name, .ordinal, .id, plan: var4 } AS this;

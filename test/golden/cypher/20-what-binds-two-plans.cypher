// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:ADVANCES]-(this1:Initiative)
  WITH DISTINCT this1
  CALL (this1) {
    MATCH (this1)<-[this2:HAS_INITIATIVE]-(this3:Plan)
    WITH DISTINCT this3
    WITH this3 { .number, .name } AS this3
    
    LIMIT $param2
    RETURN head(collect(this3)) AS var4
  }
  WITH this1 { .name, .ordinal, .id, plan: var4 } AS this1
  ORDER BY this1.ordinal ASC, this1.id ASC
  LIMIT $param3
  RETURN collect(this1) AS var5
}
RETURN this { .code, .name, .position, .id, initiatives: var5 } AS this;

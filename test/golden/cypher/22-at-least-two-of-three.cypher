// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:COVERS]-(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number, .id } AS this1
  ORDER BY this1.number ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
RETURN this { .code, .name, .position, .id, plans: var2 } AS this;

// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:HAS_ITEM]-(this1:PolicyDomain)
  WITH DISTINCT this1
  WITH this1 { .name } AS this1
  
  LIMIT $param2
  RETURN head(collect(this1)) AS var2
}
RETURN this { .code, .name, .position, .id, domain: var2 } AS this;

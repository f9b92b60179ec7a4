// cypher/queries/find-nodes.cypher

// cypher/queries/related-targets.cypher

CYPHER 5
MATCH (this:Target)
WHERE this.id IN $param0
WITH *
ORDER BY this.ordinal ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:HAS_TARGET]-(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number } AS this1
  
  LIMIT $param2
  RETURN head(collect(this1)) AS var2
}
RETURN this { .name, .ordinal, .id, plan: var2, idOfGeneratedNode: this.id } AS this;

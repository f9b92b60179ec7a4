// cypher/queries/find-nodes.cypher

// cypher/queries/related-initiatives.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
RETURN this { .code, .name, .position, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this:Initiative)
WHERE this.id IN $param0
WITH *
ORDER BY this.ordinal ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:HAS_INITIATIVE]-(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .label } AS this1
  
  LIMIT $param2
  RETURN head(collect(this1)) AS var2
}
RETURN this { .label, .ordinal, .id, plan: var2, idOfGeneratedNode: this.id } AS this;

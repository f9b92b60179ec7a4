// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE (this.id IN $param0 AND EXISTS {
  MATCH (this)<-[:HAS_ITEM]-(this0:PolicyDomain)
  WHERE this0.name = $param1
})
WITH *
ORDER BY this.position ASC, this.id ASC
SKIP $param2
LIMIT $param3
RETURN this { .code, .name, .position, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this0:PolicyItem)
WHERE (this0.id IN $param0 AND EXISTS {
  MATCH (this0)<-[:HAS_ITEM]-(this1:PolicyDomain)
  WHERE this1.name = $param1
})
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;

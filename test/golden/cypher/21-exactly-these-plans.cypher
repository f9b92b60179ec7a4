// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
RETURN this { .code, .name, .position, .id } AS this;

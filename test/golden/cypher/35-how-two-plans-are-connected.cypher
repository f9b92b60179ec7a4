// cypher/queries/find-nodes.cypher

// cypher/queries/paths.cypher

CYPHER 5
MATCH (this:Plan)
WHERE this.id IN $param0
WITH *
ORDER BY this.number ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .number, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .position, .id, idOfGeneratedNode: this.id } AS this;

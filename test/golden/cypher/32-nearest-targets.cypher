// cypher/queries/find-nodes.cypher

// cypher/queries/related-targets.cypher

CYPHER 5
MATCH (this:Target)
WHERE this.id IN $param0
WITH *
ORDER BY this.ordinal ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .ordinal, .id, idOfGeneratedNode: this.id } AS this;

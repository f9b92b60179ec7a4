// cypher/queries/search.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .position, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this:Initiative)
WHERE this.id IN $param0
WITH *
ORDER BY this.ordinal ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .ordinal, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this:Finding)
WHERE this.id IN $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
RETURN this { .label, .line, .column, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this:Passage)
WHERE this.id IN $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
RETURN this { .line, .text, .column, .id, idOfGeneratedNode: this.id } AS this;

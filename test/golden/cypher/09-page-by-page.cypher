CYPHER 5
MATCH (this:PolicyItem)
WITH *
ORDER BY this.position ASC, this.id ASC
SKIP $param0
LIMIT $param1
RETURN this { .code, .name, .planCount, .position, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
MATCH (this0:PolicyItem)
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;

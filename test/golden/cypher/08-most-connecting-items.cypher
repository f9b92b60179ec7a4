CYPHER 5
MATCH (this:PolicyItem)
WITH *
ORDER BY this.planCount DESC, this.initiativeCount DESC, this.id ASC
LIMIT $param0
RETURN this { .code, .name, .planCount, .initiativeCount, .id } AS this;

CYPHER 5
MATCH (this:Plan)
WITH *
ORDER BY this.itemCount DESC, this.id ASC
LIMIT $param0
RETURN this { .number, .name, .itemCount, .domainCount, .initiativeCount, .targetCount, .id } AS this;

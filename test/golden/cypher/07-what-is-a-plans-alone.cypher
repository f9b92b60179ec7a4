CYPHER 5
MATCH (this:Plan)
WITH *
ORDER BY this.ownItemShare DESC, this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)-[this0:COVERS]->(this1:PolicyItem)
  WHERE this1.planCount = $param1
  WITH DISTINCT this1
  WITH this1 { .code, .name, .position, .id } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
RETURN this { .number, .name, .ownItemShare, .ownItemCount, .sharedItemCount, .id, items: var2 } AS this;

CYPHER 5
CALL dbms.components() YIELD versions, edition UNWIND versions AS version RETURN version, edition;

CYPHER 5
MATCH (this:Plan)
WITH *
ORDER BY this.number ASC, this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)-[this0:HAS_INITIATIVE]->(this1:Initiative)
  WITH DISTINCT this1
  WITH this1 { .name, .ordinal, .id } AS this1
  ORDER BY this1.ordinal ASC, this1.id ASC
  LIMIT $param1
  RETURN collect(this1) AS var2
}
CALL (this) {
  MATCH (this)-[this3:HAS_TARGET]->(this4:Target)
  WITH DISTINCT this4
  WITH this4 { .name, .ordinal, .id } AS this4
  ORDER BY this4.ordinal ASC, this4.id ASC
  LIMIT $param2
  RETURN collect(this4) AS var5
}
RETURN this { .number, .name, .id, initiatives: var2, targets: var5 } AS this;

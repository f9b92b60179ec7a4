CYPHER 5
MATCH (this0:PolicyDomain)
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;

CYPHER 5
CALL {
  MATCH (this:PolicyItem)
  WITH DISTINCT this
  RETURN {max: max(this.planCount), sum: sum(this.planCount)} AS var0
}
CALL {
  MATCH (this:PolicyItem)
  WITH DISTINCT this
  RETURN {sum: sum(this.initiativeCount)} AS var1
}
CALL (*) {
  MATCH (this2:PolicyItem)
  WITH count(this2) AS totalCount
  RETURN *
}
RETURN {totalCount: totalCount, aggregate: {node: {planCount: var0, initiativeCount: var1}}} AS this;

CYPHER 5
CALL {
  MATCH (this:Plan)
  WITH DISTINCT this
  RETURN {min: min(this.itemCount), max: max(this.itemCount), sum: sum(this.itemCount)} AS var0
}
CALL (*) {
  MATCH (this1:Plan)
  WITH count(this1) AS totalCount
  RETURN *
}
RETURN {totalCount: totalCount, aggregate: {node: {itemCount: var0}}} AS this;

CYPHER 5
MATCH (this0:Initiative)
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;

CYPHER 5
MATCH (this0:Target)
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;

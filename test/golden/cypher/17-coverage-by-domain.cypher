CYPHER 5
MATCH (this:PolicyDomain)
WITH *
ORDER BY this.number ASC, this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)<-[this0:OF_DOMAIN]-(this1:DomainCoverage)
  WITH DISTINCT this1
  WITH this1 { .planNumber, .itemCount, .share, .position, .id } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param1
  RETURN collect(this1) AS var2
}
RETURN this { .name, .itemCount, .coveredItemCount, .sharedItemCount, .number, .id, coverages: var2 } AS this;

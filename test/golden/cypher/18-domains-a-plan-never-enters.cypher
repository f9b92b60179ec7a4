CYPHER 5
MATCH (this:Plan)
WITH *
ORDER BY this.number ASC, this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)<-[this0:OF_PLAN]-(this1:DomainCoverage)
  WHERE this1.itemCount = $param1
  WITH DISTINCT this1
  CALL (this1) {
    MATCH (this1)-[this2:OF_DOMAIN]->(this3:PolicyDomain)
    WITH DISTINCT this3
    WITH this3 { .name } AS this3
    
    LIMIT $param2
    RETURN head(collect(this3)) AS var4
  }
  WITH this1 { .position, .id, domain: var4 } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param3
  RETURN collect(this1) AS var5
}
RETURN this { .number, .name, .domainCount, .id, coverages: var5 } AS this;

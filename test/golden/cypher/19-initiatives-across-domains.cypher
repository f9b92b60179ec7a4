CYPHER 5
MATCH (this:Initiative)
WHERE this.domainCount >= $param0
WITH *
ORDER BY this.domainCount DESC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:HAS_INITIATIVE]-(this1:Plan)
  WITH DISTINCT this1
  WITH this1 { .number } AS this1
  
  LIMIT $param2
  RETURN head(collect(this1)) AS var2
}
CALL (this) {
  MATCH (this)-[this3:ADVANCES]->(this4:PolicyItem)
  WITH DISTINCT this4
  CALL (this4) {
    MATCH (this4)<-[this5:HAS_ITEM]-(this6:PolicyDomain)
    WITH DISTINCT this6
    WITH this6 { .name } AS this6
    
    LIMIT $param3
    RETURN head(collect(this6)) AS var7
  }
  WITH this4 { .code, .position, .id, domain: var7 } AS this4
  ORDER BY this4.position ASC, this4.id ASC
  LIMIT $param4
  RETURN collect(this4) AS var8
}
RETURN this { .name, .domainCount, .id, plan: var2, items: var8 } AS this;

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.code = $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:HAS_ITEM]-(this1:PolicyDomain)
  WITH DISTINCT this1
  WITH this1 { .name } AS this1
  
  LIMIT $param2
  RETURN head(collect(this1)) AS var2
}
CALL (this) {
  MATCH (this)<-[this3:COVERS]-(this4:Plan)
  WITH DISTINCT this4
  WITH this4 { .number, .name, .id } AS this4
  ORDER BY this4.number ASC, this4.id ASC
  LIMIT $param3
  RETURN collect(this4) AS var5
}
CALL (this) {
  MATCH (this)<-[this6:ADVANCES]-(this7:Initiative)
  WITH DISTINCT this7
  CALL (this7) {
    MATCH (this7)<-[this8:HAS_INITIATIVE]-(this9:Plan)
    WITH DISTINCT this9
    WITH this9 { .number } AS this9
    
    LIMIT $param4
    RETURN head(collect(this9)) AS var10
  }
  WITH this7 { .name, .ordinal, .id, plan: var10 } AS this7
  ORDER BY this7.ordinal ASC, this7.id ASC
  LIMIT $param5
  RETURN collect(this7) AS var11
}
RETURN this { .code, .name, .position, .id, domain: var2, plans: var5, initiatives: var11 } AS this;

CYPHER 5
MATCH (this:PlanOverlap)
WHERE this.planNumbers = $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:SHARES]->(this1:PolicyItem)
  WITH DISTINCT this1
  WITH this1 { .code, .name, .position, .id } AS this1
  ORDER BY this1.position ASC, this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var2
}
CALL (this) {
  MATCH (this)-[this3:BETWEEN]->(this4:Plan)
  WITH DISTINCT this4
  CALL (this4) {
    MATCH (this4)-[this5:HAS_INITIATIVE]->(this6:Initiative)
    WITH DISTINCT this6
    CALL (this6) {
      MATCH (this6)-[this7:ADVANCES]->(this8:PolicyItem)
      WHERE this8.planCount >= $param3
      WITH DISTINCT this8
      WITH this8 { .code, .position, .id } AS this8
      ORDER BY this8.position ASC, this8.id ASC
      LIMIT $param4
      RETURN collect(this8) AS var9
    }
    CALL (this6) {
      MATCH (this6)-[this10:STATED_IN]->(this11:Passage)
      WITH DISTINCT this11
      WITH this11 { .line, .text, .column, .id } AS this11
      ORDER BY this11.line ASC, this11.column ASC, this11.id ASC
      LIMIT $param5
      RETURN collect(this11) AS var12
    }
    WITH this6 { .name, .ordinal, .id, items: var9, passages: var12 } AS this6
    ORDER BY this6.ordinal ASC, this6.id ASC
    LIMIT $param6
    RETURN collect(this6) AS var13
  }
  CALL (this4) {
    MATCH (this4)-[this14:HAS_TARGET]->(this15:Target)
    WITH DISTINCT this15
    CALL (this15) {
      MATCH (this15)-[this16:STATED_IN]->(this17:Passage)
      WITH DISTINCT this17
      WITH this17 { .line, .column, .id } AS this17
      ORDER BY this17.line ASC, this17.column ASC, this17.id ASC
      LIMIT $param7
      RETURN collect(this17) AS var18
    }
    WITH this15 { .name, .ordinal, .id, passages: var18 } AS this15
    ORDER BY this15.ordinal ASC, this15.id ASC
    LIMIT $param8
    RETURN collect(this15) AS var19
  }
  WITH this4 { .name, .number, .id, initiatives: var13, targets: var19 } AS this4
  ORDER BY this4.number ASC, this4.id ASC
  LIMIT $param9
  RETURN collect(this4) AS var20
}
RETURN this { .position, .id, items: var2, plans: var20 } AS this;

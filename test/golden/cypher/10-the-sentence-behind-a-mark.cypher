CYPHER 5
MATCH (this:PolicyItem)
WHERE this.code = $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)<-[this0:COVERS]-(this1:Plan)
  WITH collect({node: this1, relationship: this0}) AS edges
  CALL (edges) {
    UNWIND edges AS edge
    WITH edge.node AS this1, edge.relationship AS this0
    WITH *
    ORDER BY this1.number ASC, this1.id ASC
    LIMIT $param2
    RETURN collect({properties: {line: this0.line, column: this0.column, __resolveType: 'Covers'}, node: {number: this1.number, name: this1.name, __resolveType: 'Plan'}}) AS var2
  }
  RETURN {edges: var2} AS var3
}
CALL (this) {
  MATCH (this)<-[this4:ADVANCES]-(this5:Initiative)
  WITH DISTINCT this5
  CALL (this5) {
    MATCH (this5)-[this6:STATED_IN]->(this7:Passage)
    WITH DISTINCT this7
    WITH this7 { .line, .text, .column, .id } AS this7
    ORDER BY this7.line ASC, this7.column ASC, this7.id ASC
    LIMIT $param3
    RETURN collect(this7) AS var8
  }
  WITH this5 { .name, .ordinal, .id, passages: var8 } AS this5
  ORDER BY this5.ordinal ASC, this5.id ASC
  LIMIT $param4
  RETURN collect(this5) AS var9
}
RETURN this { .name, .position, .id, plansConnection: var3, initiatives: var9 } AS this;

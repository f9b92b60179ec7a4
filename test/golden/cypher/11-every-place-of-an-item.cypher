CYPHER 5
MATCH (this:PolicyItem)
WHERE this.code = $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
CALL (this) {
  MATCH (this)-[this0:STATED_IN]->(this1:Passage)
  WITH collect({node: this1, relationship: this0}) AS edges
  CALL (edges) {
    UNWIND edges AS edge
    WITH edge.node AS this1, edge.relationship AS this0
    WITH *
    ORDER BY this1.line ASC, this1.column ASC, this1.id ASC
    LIMIT $param2
    RETURN collect({properties: {role: this0.role, statedName: this0.statedName, __resolveType: 'StatedIn'}, node: {line: this1.line, column: this1.column, __resolveType: 'Passage'}}) AS var2
  }
  RETURN {edges: var2} AS var3
}
RETURN this { .name, .nameVariants, .position, .id, passagesConnection: var3 } AS this;

CYPHER 5
MATCH (this0:PolicyItem)
WITH collect({node: this0}) AS edges, count(this0) AS totalCount
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.node AS this0
  WITH *
  ORDER BY this0.position ASC, this0.id ASC
  LIMIT $param0
  RETURN collect({node: {code: this0.code, name: this0.name, planCount: this0.planCount, __resolveType: 'PolicyItem'}}) AS var1
}
RETURN {edges: var1, totalCount: totalCount} AS this;

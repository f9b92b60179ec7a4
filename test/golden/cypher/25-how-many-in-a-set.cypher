// cypher/queries/unknown-members.cypher

// cypher/queries/policy-items-of.cypher

CYPHER 5
MATCH (this0:PolicyItem)
WHERE (this0.id IN $param0 AND EXISTS {
  MATCH (this0)<-[:HAS_ITEM]-(this1:PolicyDomain)
  WHERE this1.name = $param1
})
WITH collect({node: this0}) AS edges, count(this0) AS totalCount
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.node AS this0
  WITH *
  ORDER BY this0.position ASC, this0.id ASC
  LIMIT $param2
  RETURN collect({node: {code: this0.code, name: this0.name, __resolveType: 'PolicyItem'}}) AS var2
}
RETURN {edges: var2, totalCount: totalCount} AS this;

CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/counterparts.cypher
}
CALL (entry, node) {
  UNWIND entry.plans AS id
  MATCH (:Plan {id: id})-[:COVERS]->(item:PolicyItem)
  WITH DISTINCT node, item
  WHERE item <> node
  WITH item
  WITH item ORDER BY item.position, item.id
  LIMIT $limit2
  RETURN collect([item.code, item.name]) AS boundWith
}
RETURN [organization.name, [[label IN labels(node) WHERE label <> 'GraphNode'][0], node.label], boundWith] AS row
ORDER BY entry.place;

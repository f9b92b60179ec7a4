CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/paths.cypher
}
CALL (nodes, relationships) {
  UNWIND range(0, size(nodes) - 1) AS step
  WITH step, nodes[step] AS node, nodes[step - 1] AS before
  ORDER BY step
  RETURN collect([[label IN labels(node) WHERE label <> 'GraphNode'][0], CASE WHEN step > 0 THEN type(relationships[step - 1]) END, [[label IN labels(node) WHERE label <> 'GraphNode'][0], node.label]]) AS steps
}
RETURN [size(relationships), steps] AS row
ORDER BY place;

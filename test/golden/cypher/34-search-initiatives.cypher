CYPHER 5
CALL () {
  // cypher/queries/search.cypher
}
RETURN [[[label IN labels(node) WHERE label <> 'GraphNode'][0], node.label], passage.line, passage.text, passage IS NULL] AS row
ORDER BY node:Finding, size(words) DESC, score DESC, node.id;

CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/related-targets.cypher
}
RETURN [itemCount, [[label IN labels(other) WHERE label <> 'GraphNode'][0], other.label]] AS row
ORDER BY itemCount DESC, jaccard DESC, other.id;

CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/related-plans.cypher
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WITH item ORDER BY item.position, item.id
  LIMIT $limit2
  RETURN collect([item.code]) AS items2
}
RETURN [itemCount, jaccard, items2, [[label IN labels(other) WHERE label <> 'GraphNode'][0], other.label]] AS row
ORDER BY itemCount DESC, jaccard DESC, other.id;

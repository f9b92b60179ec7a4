CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/related-initiatives.cypher
}
CALL (items) {
  UNWIND items AS item
  WITH item
  WITH item ORDER BY item.position, item.id
  LIMIT $limit2
  RETURN collect([item.code, item.name]) AS items2
}
CALL (other) {
  MATCH (other:Initiative)<-[:HAS_INITIATIVE]-(plan:Plan)
  WITH plan LIMIT 1
  RETURN collect([plan.label])[0] AS plan2
}
RETURN [itemCount, items2, CASE
  WHEN other:Initiative THEN [[label IN labels(other) WHERE label <> 'GraphNode'][0], other.label, plan2]
  ELSE [[label IN labels(other) WHERE label <> 'GraphNode'][0], other.label]
END] AS row
ORDER BY itemCount DESC, jaccard DESC, other.id;

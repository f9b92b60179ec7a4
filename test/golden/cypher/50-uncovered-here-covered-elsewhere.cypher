CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/uncovered-elsewhere.cypher
}
CALL (uncovered) {
  UNWIND uncovered.counterparts AS entry
  MATCH (node:GraphNode {id: entry.id})
  MATCH (edition:Edition {id: entry.edition})<-[:HAS_EDITION]-(organization:Organization)
  WITH entry, node, edition, organization
  ORDER BY entry.place
  CALL (entry, node) {
    UNWIND entry.plans AS id
    MATCH (plan:Plan {id: id})
    WITH plan ORDER BY plan.number, plan.id
    LIMIT $limit2
    RETURN collect([plan.name]) AS plans
  }
  RETURN collect([organization.name, [[label IN labels(node) WHERE label <> 'GraphNode'][0], node.label], plans]) AS counterparts
}
RETURN [item.code, item.name, uncovered.organizationCount, counterparts] AS row
ORDER BY uncovered.place;

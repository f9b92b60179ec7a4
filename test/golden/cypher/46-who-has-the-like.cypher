CYPHER 5
  // cypher/queries/find-nodes.cypher;

CYPHER 5
CALL () {
  // cypher/queries/counterparts.cypher
}
CALL (entry, node) {
  UNWIND entry.plans AS id
  MATCH (plan:Plan {id: id})
  WITH plan ORDER BY plan.number, plan.id
  LIMIT $limit2
  RETURN collect([plan.name]) AS plans
}
RETURN [entry.score, entry.words, entry.goals, entry.structure, organization.name, [[label IN labels(node) WHERE label <> 'GraphNode'][0], node.label], plans] AS row
ORDER BY entry.place;

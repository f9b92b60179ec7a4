CYPHER 5
CALL () {
  MATCH (initiativeOverlap:InitiativeOverlap)
  WHERE initiativeOverlap.itemCount IS NOT NULL
  RETURN initiativeOverlap ORDER BY initiativeOverlap.itemCount DESC, initiativeOverlap.jaccard DESC, initiativeOverlap.id LIMIT $end
  UNION ALL
  MATCH (initiativeOverlap:InitiativeOverlap)
  WHERE initiativeOverlap.itemCount IS NULL
  RETURN initiativeOverlap ORDER BY initiativeOverlap.jaccard DESC, initiativeOverlap.id LIMIT $end
}
WITH initiativeOverlap
LIMIT $limit
CALL (initiativeOverlap) {
  MATCH (initiativeOverlap)-[:BETWEEN]->(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  CALL (initiative) {
    MATCH (initiative)<-[:HAS_INITIATIVE]-(plan:Plan)
    WITH plan LIMIT 1
    RETURN collect([plan.number, plan.name])[0] AS plan2
  }
  RETURN collect([initiative.name, plan2]) AS initiatives
}
CALL (initiativeOverlap) {
  MATCH (initiativeOverlap)-[:SHARES]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  RETURN collect([policyItem.code, policyItem.name]) AS items
}
RETURN [initiativeOverlap.itemCount, initiativeOverlap.jaccard, initiatives, items] AS row;

CYPHER 5
CALL () {
  MATCH (plan:Plan)
  WHERE plan.number IS NOT NULL
  RETURN plan ORDER BY plan.number, plan.id LIMIT $end
  UNION ALL
  MATCH (plan:Plan)
  WHERE plan.number IS NULL
  RETURN plan ORDER BY plan.id LIMIT $end
}
WITH plan
LIMIT $limit
CALL (plan) {
  MATCH (plan)-[:HAS_INITIATIVE]->(initiative:Initiative)
  WITH initiative ORDER BY initiative.ordinal, initiative.id
  LIMIT $limit2
  RETURN collect([initiative.name]) AS initiatives
}
CALL (plan) {
  MATCH (plan)-[:HAS_TARGET]->(target:Target)
  WITH target ORDER BY target.ordinal, target.id
  LIMIT $limit2
  RETURN collect([target.name]) AS targets
}
RETURN [plan.number, plan.name, initiatives, targets] AS row;

CYPHER 5
CALL () {
  MATCH (plan:Plan)
  WHERE plan.itemCount IS NOT NULL
  RETURN plan ORDER BY plan.itemCount DESC, plan.id LIMIT $end
  UNION ALL
  MATCH (plan:Plan)
  WHERE plan.itemCount IS NULL
  RETURN plan ORDER BY plan.id LIMIT $end
}
WITH plan
LIMIT $limit
RETURN [plan.number, plan.name, plan.itemCount, plan.domainCount, plan.initiativeCount, plan.targetCount] AS row;

CYPHER 5
MATCH (target:Target)
WHERE EXISTS {
  MATCH (target)<-[:HAS_TARGET]-(plan:Plan)
  WHERE EXISTS {
    MATCH (plan)-[:COVERS]->(policyItem:PolicyItem)
    WHERE policyItem.code = $code
  }
}
WITH target ORDER BY target.ordinal, target.id
LIMIT $limit
CALL (target) {
  MATCH (target)<-[:HAS_TARGET]-(plan2:Plan)
  WITH plan2 LIMIT 1
  RETURN collect([plan2.number, plan2.name])[0] AS plan3
}
RETURN [target.name, plan3] AS row;

CYPHER 5
MATCH (plan:Plan)
WHERE EXISTS {
  MATCH (plan)-[:COVERS]->(policyItem:PolicyItem)
  WHERE toString(policyItem.name) CONTAINS $name
}
AND EXISTS {
  MATCH (plan)-[:COVERS]->(policyItem2:PolicyItem)
  WHERE toString(policyItem2.name) CONTAINS $name2
}
WITH plan ORDER BY plan.number, plan.id
LIMIT $limit
CALL (plan) {
  MATCH (plan)<-[:HAS_PLAN]-(edition:Edition)
  WITH edition LIMIT 1
  CALL (edition) {
    MATCH (edition)<-[:HAS_EDITION]-(organization:Organization)
    WITH organization LIMIT 1
    RETURN collect([organization.name])[0] AS organization2
  }
  RETURN collect([organization2])[0] AS edition2
}
RETURN [plan.name, edition2] AS row;

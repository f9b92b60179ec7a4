CYPHER 5
MATCH (initiative:Initiative)
WHERE EXISTS {
  MATCH (initiative)-[:ADVANCES]->(policyItem:PolicyItem)
  WHERE EXISTS {
    MATCH (policyItem)<-[:RESPONSIBLE_FOR]-(department:Department)
    WHERE department.itemCount > $itemCount
  }
}
WITH initiative ORDER BY initiative.ordinal, initiative.id
LIMIT $limit
CALL (initiative) {
  MATCH (initiative)-[:ADVANCES]->(policyItem2:PolicyItem)
  WITH policyItem2 ORDER BY policyItem2.position, policyItem2.id
  LIMIT $limit2
  CALL (policyItem2) {
    MATCH (policyItem2)<-[:RESPONSIBLE_FOR]-(department2:Department)
    WITH department2 ORDER BY department2.position, department2.id
    LIMIT $limit2
    RETURN collect([department2.name]) AS departments
  }
  RETURN collect([policyItem2.code, departments]) AS items
}
RETURN [initiative.name, items] AS row;

CYPHER 5
CALL () {
  MATCH (department:Department)
  WHERE department.planCount IS NOT NULL
  RETURN department ORDER BY department.planCount DESC, department.id LIMIT $end
  UNION ALL
  MATCH (department:Department)
  WHERE department.planCount IS NULL
  RETURN department ORDER BY department.id LIMIT $end
}
WITH department
LIMIT $limit
CALL (department) {
  MATCH (department)-[:RESPONSIBLE_FOR]->(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  CALL (policyItem) {
    MATCH (policyItem)<-[:COVERS]-(plan:Plan)
    WITH plan ORDER BY plan.number, plan.id
    LIMIT $limit2
    RETURN collect([plan.number]) AS plans
  }
  RETURN collect([policyItem.code, plans]) AS items
}
RETURN [department.name, department.itemCount, department.planCount, items] AS row;

CYPHER 5
CALL () {
  MATCH (policyItem:PolicyItem)
  WHERE policyItem.planCount IS NOT NULL
  RETURN policyItem ORDER BY policyItem.planCount DESC, policyItem.initiativeCount IS NULL, policyItem.initiativeCount DESC, policyItem.id LIMIT $end
  UNION ALL
  MATCH (policyItem:PolicyItem)
  WHERE policyItem.planCount IS NULL
  RETURN policyItem ORDER BY policyItem.initiativeCount IS NULL, policyItem.initiativeCount DESC, policyItem.id LIMIT $end
}
WITH policyItem
LIMIT $limit
RETURN [policyItem.code, policyItem.name, policyItem.planCount, policyItem.initiativeCount] AS row;

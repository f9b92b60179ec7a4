CYPHER 5
CALL () {
  CALL () {
    MATCH (policyItem:PolicyItem)
    WHERE policyItem.position IS NOT NULL
    RETURN policyItem ORDER BY policyItem.position, policyItem.id LIMIT $end
    UNION ALL
    MATCH (policyItem:PolicyItem)
    WHERE policyItem.position IS NULL
    RETURN policyItem ORDER BY policyItem.id LIMIT $end
  }
  WITH policyItem
  LIMIT $first
  RETURN collect([policyItem.code, policyItem.name, policyItem.planCount]) AS page
}
CALL () {
  MATCH (policyItem2:PolicyItem)
  RETURN [count(policyItem2)] AS ofNodes
}
RETURN [page, ofNodes] AS row;

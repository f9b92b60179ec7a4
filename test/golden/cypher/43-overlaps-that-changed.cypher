CYPHER 5
CALL () {
  MATCH (overlapChange:OverlapChange)
  WHERE overlapChange.itemCountChange IS NOT NULL
  RETURN overlapChange ORDER BY overlapChange.itemCountChange DESC, overlapChange.position, overlapChange.id LIMIT $end
  UNION ALL
  MATCH (overlapChange:OverlapChange)
  WHERE overlapChange.itemCountChange IS NULL
  RETURN overlapChange ORDER BY overlapChange.position, overlapChange.id LIMIT $end
}
WITH overlapChange
LIMIT $limit
CALL (overlapChange) {
  MATCH (overlapChange)-[:CHANGE_BETWEEN]->(correspondence:Correspondence)
  WITH correspondence ORDER BY correspondence.position, correspondence.id
  LIMIT $limit2
  CALL (correspondence) {
    MATCH (correspondence)<-[:CHANGE_BY]-(crossingChange:CrossingChange)
    WHERE crossingChange.crossing = $crossing
    WITH crossingChange ORDER BY crossingChange.position, crossingChange.id
    LIMIT $limit2
    RETURN collect([crossingChange.change, crossingChange.label]) AS crossingChangesAsOwner
  }
  RETURN collect([crossingChangesAsOwner]) AS plans
}
RETURN [overlapChange.label, overlapChange.itemCountChange, plans] AS row;

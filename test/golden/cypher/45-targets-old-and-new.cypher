CYPHER 5
MATCH (correspondence:Correspondence)
WHERE (correspondence.kind = $kind)
AND (correspondence.isDifferent = $isDifferent)
WITH correspondence ORDER BY correspondence.position, correspondence.id
LIMIT $limit
CALL (correspondence) {
  MATCH (correspondence)-[:OF_OLD]->(target:Target)
  WITH target ORDER BY target.ordinal, target.id
  LIMIT $limit2
  RETURN collect([target.name, target.baselineValue, target.goalValue, target.goalYear, target.requiredYearlyChange]) AS oldTargets
}
CALL (correspondence) {
  MATCH (correspondence)-[:OF_NEW]->(target2:Target)
  WITH target2 ORDER BY target2.ordinal, target2.id
  LIMIT $limit2
  RETURN collect([target2.name, target2.baselineValue, target2.goalValue, target2.goalYear, target2.requiredYearlyChange]) AS newTargets
}
RETURN [correspondence.change, correspondence.changed, correspondence.basis, oldTargets, newTargets] AS row;

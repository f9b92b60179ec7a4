// Targets of other plans whose plans share items with a target's plan, from the stored overlaps.
// :param id => '112119/later-basic-plan-draft/plan/1/target/1'
// :param offset => 0
// :param limit => 10
MATCH (:Target {id: $id})<-[:HAS_TARGET]-(plan:Plan)<-[:BETWEEN]-(overlap:PlanOverlap {planCount: 2})-[:BETWEEN]->(otherPlan:Plan)
WHERE overlap.itemCount > 0 AND otherPlan <> plan
MATCH (otherPlan)-[:HAS_TARGET]->(other:Target)
RETURN other, overlap.itemCount AS itemCount, overlap.jaccard AS jaccard,
  [(overlap)-[:SHARES]->(item:PolicyItem) | item] AS items
ORDER BY itemCount DESC, jaccard DESC, other.id
SKIP $offset
LIMIT $limit

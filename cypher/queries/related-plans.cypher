// Other plans that share items with a plan, from the stored overlaps.
// :param id => '112119/later-basic-plan-draft/plan/1'
// :param offset => 0
// :param limit => 10
MATCH (:Plan {id: $id})<-[:BETWEEN]-(overlap:PlanOverlap {planCount: 2})-[:BETWEEN]->(other:Plan)
WHERE overlap.itemCount > 0
RETURN other, overlap.itemCount AS itemCount, overlap.jaccard AS jaccard,
  [(overlap)-[:SHARES]->(item:PolicyItem) | item] AS items
ORDER BY itemCount DESC, jaccard DESC, other.id
SKIP $offset
LIMIT $limit

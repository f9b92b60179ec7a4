// Initiatives of other plans that advance the same items as an initiative, from the stored overlaps.
// :param id => '112119/later-basic-plan-draft/plan/1/initiative/1'
// :param offset => 0
// :param limit => 10
MATCH (:Initiative {id: $id})<-[:BETWEEN]-(overlap:InitiativeOverlap)-[:BETWEEN]->(other:Initiative)
RETURN other, overlap.itemCount AS itemCount, overlap.jaccard AS jaccard,
  [(overlap)-[:SHARES]->(item:PolicyItem) | item] AS items
ORDER BY itemCount DESC, jaccard DESC, other.id
SKIP $offset
LIMIT $limit

// Policy items in none of an item's plans, whose plans share items with its plans.
// :param id => '112119/later-basic-plan-draft/item/4-4'
// :param offset => 0
// :param limit => 10
MATCH (from:PolicyItem {id: $id})<-[:COVERS]-(plan:Plan)
WITH from, collect(plan) AS plans
WITH from, plans, COLLECT { UNWIND plans AS plan MATCH (plan)-[:COVERS]->(item:PolicyItem) RETURN DISTINCT item } AS items
CALL (items, plans) {
  UNWIND items AS shared
  MATCH (shared)<-[:COVERS]-(otherPlan:Plan)-[:COVERS]->(other:PolicyItem)
  WHERE NOT otherPlan IN plans AND NOT EXISTS { MATCH (other)<-[:COVERS]-(plan:Plan) WHERE plan IN plans }
  RETURN other, collect(DISTINCT shared) AS sharedItems
}
WITH other, sharedItems, items,
  // Two patterns: in one, a plan's mark for the item itself would not be walked back, and the item not counted.
  COUNT { MATCH (other)<-[:COVERS]-(plan:Plan) MATCH (plan)-[:COVERS]->(item:PolicyItem) WHERE NOT item IN items RETURN DISTINCT item } AS further
RETURN other, size(sharedItems) AS itemCount, size(sharedItems) * 1.0 / (size(items) + further) AS jaccard, sharedItems AS items
ORDER BY itemCount DESC, jaccard DESC, other.id
SKIP $offset
LIMIT $limit

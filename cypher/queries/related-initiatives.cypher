// Initiatives of other plans, or of none, that advance the same items as an initiative, from the lists: stored overlaps may be those that share most only.
// :param id => '112119/later-basic-plan-draft/plan/1/initiative/1'
// :param offset => 0
// :param limit => 10
MATCH (initiative:Initiative {id: $id})
OPTIONAL MATCH (plan:Plan)-[:HAS_INITIATIVE]->(initiative)
MATCH (initiative)-[:ADVANCES]->(item:PolicyItem)<-[:ADVANCES]-(other:Initiative)
WHERE other <> initiative AND (plan IS NULL OR NOT (plan)-[:HAS_INITIATIVE]->(other))
WITH initiative, other, collect(item) AS items
WITH other, items, size(items) AS itemCount, initiative.itemCount + other.itemCount - size(items) AS any
RETURN other, itemCount, toFloat(itemCount) / any AS jaccard, items
ORDER BY itemCount DESC, jaccard DESC, other.id
SKIP $offset
LIMIT $limit

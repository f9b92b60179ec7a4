// Editions by when they were last loaded with other facts than before, the latest first, each with what changed against the one before it.
// :param since => '2026-11-01'
// :param limit => 100
MATCH (o:Organization)-[:HAS_EDITION]->(e:Edition)
WHERE e.loadedAt IS NOT NULL AND ($since IS NULL OR e.loadedAt >= $since)
WITH o, e
ORDER BY e.loadedAt DESC, e.id
LIMIT $limit
OPTIONAL MATCH (e)-[:HAS_COMPARISON]->(c:EditionComparison {reason: 'SUCCESSION'})-[:OF_OLD]->(older:Edition)
RETURN o.name AS organization, e.id AS id, e.title AS title, e.stage AS stage, e.loadedAt AS loadedAt,
  COUNT { (e)-[:HAS_PLAN]->() } AS plans, COUNT { (e)-[:HAS_DOMAIN]->()-[:HAS_ITEM]->() } AS items,
  older.id AS oldId, c.oldLabel AS oldTitle, c.summary AS summary, c.summaryInEnglish AS summaryInEnglish
ORDER BY loadedAt DESC, id

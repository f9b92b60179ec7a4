// Every relationship of one comparison of editions: those that begin at its nodes, the one that leads to it, and from the nodes of the new edition to what they were.
// :param comparison => '112119/plan/comparison/112119/draft'
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
MATCH (a:GraphNode)-[r]->(b:GraphNode)
WHERE a.id = $comparison OR a.id STARTS WITH $comparison + '/'
RETURN type(r) AS type, a.id AS `from`, b.id AS `to`, properties(r) AS properties
UNION ALL
MATCH (a:GraphNode)-[r:HAS_COMPARISON]->(b:GraphNode {id: $comparison})
RETURN type(r) AS type, a.id AS `from`, b.id AS `to`, properties(r) AS properties
UNION ALL
MATCH (a:GraphNode)-[r:SUCCEEDS]->(b:GraphNode)
WHERE (a.id = $newEdition OR a.id STARTS WITH $newEdition + '/')
  AND (b.id = $oldEdition OR b.id STARTS WITH $oldEdition + '/')
RETURN type(r) AS type, a.id AS `from`, b.id AS `to`, properties(r) AS properties

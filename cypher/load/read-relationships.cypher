// Every relationship that begins at a node of one edition, and the one by which its organization adopted it; but for those of its comparisons with others; those of its document's lines if asked for.
// :param edition => '112119/later-basic-plan-draft'
// :param isWithText => true
MATCH (a:GraphNode)-[r]->(b:GraphNode)
WHERE (a.id = $edition OR (a.id STARTS WITH $edition + '/' AND NOT a.id STARTS WITH $edition + '/comparison/'
    AND ($isWithText OR NOT a.id STARTS WITH $edition + '/document/')))
  AND ($isWithText OR NOT b:DocumentLine)
  AND NOT type(r) IN ['HAS_COMPARISON', 'SUCCEEDS', 'COMPARISON_REQUESTED', 'CORRESPONDENCES_STATED']
RETURN type(r) AS type, a.id AS `from`, b.id AS `to`, properties(r) AS properties
UNION ALL
MATCH (a:GraphNode:Organization)-[r:HAS_EDITION]->(b:GraphNode {id: $edition})
RETURN type(r) AS type, a.id AS `from`, b.id AS `to`, properties(r) AS properties

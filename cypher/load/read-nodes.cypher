// Every node of one edition: the edition itself, and those whose ids begin with its, but for its comparisons with others; its document's lines if asked for.
// :param edition => '112119/later-basic-plan-draft'
// :param isWithText => true
MATCH (n:GraphNode)
WHERE n.id = $edition OR (n.id STARTS WITH $edition + '/' AND NOT n.id STARTS WITH $edition + '/comparison/'
  AND ($isWithText OR NOT n.id STARTS WITH $edition + '/document/'))
RETURN [label IN labels(n) WHERE label <> 'GraphNode'] AS labels, n.id AS id, properties(n) AS properties

// Every node of one comparison of editions.
// :param comparison => '112119/plan/comparison/112119/draft'
MATCH (n:GraphNode)
WHERE n.id = $comparison OR n.id STARTS WITH $comparison + '/'
RETURN [label IN labels(n) WHERE label <> 'GraphNode'] AS labels, n.id AS id, properties(n) AS properties

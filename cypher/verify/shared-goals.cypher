// The goals that editions share, as they are stored.
MATCH (g:GraphNode)
WHERE g.id STARTS WITH 'sdg/'
RETURN g.id AS id, [label IN labels(g) WHERE label <> 'GraphNode'] AS labels, properties(g) AS properties
ORDER BY id

// Nodes that bear the name of a kind but belong to no edition, and relationships that come to the graph from outside: nobody's load wrote them.
// :param labels => ['GraphNode', 'Organization', 'Edition', 'Plan']
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels)
  AND NOT (n:GraphNode AND (
    (n:Organization AND NOT n.id CONTAINS '/')
    OR (n:Goal AND n.id STARTS WITH 'sdg/' AND ()-[:CONTRIBUTES_TO]->(n))
    OR EXISTS { MATCH (:Edition {id: split(n.id, '/')[0] + '/' + split(n.id, '/')[1]}) }))
RETURN labels(n) AS labels, coalesce(n.id, elementId(n)) AS name, null AS type, null AS to
UNION ALL
MATCH (a)-[r]->(b:GraphNode)
WHERE NOT a:GraphNode
RETURN labels(a) AS labels, coalesce(a.id, elementId(a)) AS name, type(r) AS type, b.id AS to

// The municipality as it is stored, and the ids of its editions.
// :param code => '112119'
MATCH (m:GraphNode:Municipality {id: $code})
OPTIONAL MATCH (m)-[:ADOPTED]->(e:Edition)
RETURN properties(m) AS municipality, collect(e.id) AS editions

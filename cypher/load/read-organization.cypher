// The organization as it is stored, and the ids of its editions.
// :param id => '112119'
MATCH (o:GraphNode:Organization {id: $id})
OPTIONAL MATCH (o)-[:HAS_EDITION]->(e:Edition)
RETURN properties(o) AS organization, collect(e.id) AS editions

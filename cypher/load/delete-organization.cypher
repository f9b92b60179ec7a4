// Takes out an organization of which no edition is left.
// :param id => '112119'
MATCH (o:GraphNode:Organization {id: $id})
WHERE NOT (o)-[:HAS_EDITION]->()
DETACH DELETE o

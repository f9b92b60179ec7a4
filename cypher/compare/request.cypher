// That two editions are to be compared, now and after each load of either.
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
MATCH (newer:GraphNode:Edition {id: $newEdition})
MATCH (older:GraphNode:Edition {id: $oldEdition})
MERGE (newer)-[:COMPARISON_REQUESTED]->(older)

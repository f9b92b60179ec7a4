// That two editions need not be compared any more because somebody asked for it.
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
MATCH (:GraphNode:Edition {id: $newEdition})-[r:COMPARISON_REQUESTED]->(:GraphNode:Edition {id: $oldEdition})
DELETE r

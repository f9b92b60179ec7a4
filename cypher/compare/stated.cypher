// What people say of what corresponds in two editions, as JSON.
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
MATCH (:GraphNode:Edition {id: $newEdition})-[r:CORRESPONDENCES_STATED]->(:GraphNode:Edition {id: $oldEdition})
RETURN r.stated AS stated

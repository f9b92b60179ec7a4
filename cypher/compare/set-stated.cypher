// What people say of what corresponds in two editions, as JSON, an entry for each correspondence; nothing: they say nothing any more.
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
// :param stated => ['{"kind":"PolicyItem","basis":"confirmed","olds":[{"id":"item/1-1","label":"1-1 福祉"}],"news":[]}']
MATCH (newer:GraphNode:Edition {id: $newEdition})
MATCH (older:GraphNode:Edition {id: $oldEdition})
MERGE (newer)-[r:CORRESPONDENCES_STATED]->(older)
SET r.stated = $stated
WITH r
WHERE size($stated) = 0
DELETE r

// Locks the organizations of two editions until the transaction ends, in one order always, as their loads do; and says what is there of both, and of their
// comparison, with no load between.
// :param organizations => ['112119']
// :param newEdition => '112119/plan'
// :param oldEdition => '112119/draft'
// :param comparison => '112119/plan/comparison/112119/draft'
UNWIND $organizations AS organization
MATCH (o:GraphNode:Organization {id: organization})
SET o.id = o.id
WITH count(o) AS locked
OPTIONAL MATCH (oldLoad:GraphNode {id: $oldEdition + '/load-record'})
OPTIONAL MATCH (newLoad:GraphNode {id: $newEdition + '/load-record'})
RETURN oldLoad.digest AS oldDigest, newLoad.digest AS newDigest, EXISTS { MATCH (:GraphNode {id: $comparison}) } AS isThere

// Creates the organization if need be, and locks it until the transaction ends: loads of one organization wait for each other.
// :param id => '112119'
MERGE (o:GraphNode {id: $id})
SET o:Organization, o.id = $id

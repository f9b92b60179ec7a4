// Replaces every property: what is not in the row is gone.
// :param rows => [{id: '112119/x/plan/1', properties: {id: '112119/x/plan/1', number: 1}}]
UNWIND $rows AS row
MATCH (n:GraphNode {id: row.id})
USING INDEX n:GraphNode(id)
SET n = row.properties

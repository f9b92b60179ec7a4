// :param rows => [{id: '112119/x/plan/1'}]
UNWIND $rows AS row
MATCH (n:GraphNode {id: row.id})
USING INDEX n:GraphNode(id)
DETACH DELETE n

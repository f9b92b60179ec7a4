// :param rows => [{type: 'COVERS', from: '112119/x/plan/1', to: '112119/x/item/1-1', properties: {line: 1, column: 2}}]
UNWIND $rows AS row
MATCH (a:GraphNode {id: row.from})
USING INDEX a:GraphNode(id)
MATCH (a)-[r]->(b:GraphNode {id: row.to})
WHERE type(r) = row.type
SET r = row.properties

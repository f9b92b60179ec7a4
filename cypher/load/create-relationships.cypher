// :param rows => [{type: 'HAS_PLAN', from: '112119/x', to: '112119/x/plan/1', properties: {}}]
UNWIND $rows AS row
MATCH (a:GraphNode {id: row.from})
USING INDEX a:GraphNode(id)
MATCH (b:GraphNode {id: row.to})
USING INDEX b:GraphNode(id)
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS created

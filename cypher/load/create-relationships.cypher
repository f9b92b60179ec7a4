// :param rows => [{type: 'HAS_PLAN', from: '112119/x', to: '112119/x/plan/1', properties: {}}]
UNWIND $rows AS row
MATCH (a:GraphNode {id: row.from})
MATCH (b:GraphNode {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS created

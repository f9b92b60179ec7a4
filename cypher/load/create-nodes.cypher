// :param rows => [{label: 'Plan', id: '112119/x/plan/1', properties: {id: '112119/x/plan/1', number: 1}}]
UNWIND $rows AS row
CREATE (n:GraphNode:$(row.label))
SET n = row.properties

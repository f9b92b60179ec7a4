// Every shortest path between two nodes, through policy items, initiatives, plans and policy domains only. A quantifier takes no parameter: 12 is the
// longest that may be asked for.
// :param from => '112119/later-basic-plan-draft/plan/1'
// :param to => '112119/later-basic-plan-draft/plan/4'
// :param maximumLength => 6
// :param limit => 10
MATCH (a:GraphNode {id: $from})
MATCH (b:GraphNode {id: $to})
MATCH path = ALL SHORTEST (a)((x)-[]-(y)
  WHERE (x = a OR x:PolicyItem OR x:Initiative OR x:Plan OR x:PolicyDomain)
    AND (y = b OR y:PolicyItem OR y:Initiative OR y:Plan OR y:PolicyDomain)){1,12}(b)
WHERE length(path) <= $maximumLength
WITH path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | type(step)]
WITH collect(path) AS found
UNWIND found[..$limit] AS path
RETURN size(found) AS pathCount,
  [node IN nodes(path) | {id: node.id, kind: [label IN labels(node) WHERE label <> 'GraphNode'][0]}] AS nodes,
  [step IN relationships(path) | {type: type(step), from: startNode(step).id}] AS relationships

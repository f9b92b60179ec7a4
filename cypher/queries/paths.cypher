// Every shortest path between two nodes, through policy items, initiatives, plans and policy domains only; of a node to itself the one that goes nowhere. A
// quantifier takes no parameter: 12 is the longest that may be asked for.
// :param from => '112119/later-basic-plan-draft/plan/1'
// :param to => '112119/later-basic-plan-draft/plan/4'
// :param maximumLength => 6
// :param limit => 10
MATCH (a:GraphNode {id: $from})
MATCH (b:GraphNode {id: $to})
CALL (a, b) {
  WITH a, b
  WHERE a = b
  RETURN [a] AS nodes, [] AS relationships
  UNION ALL
  WITH a, b
  WHERE a <> b
  MATCH path = ALL SHORTEST (a)((x)-[:!SUCCEEDS]-(y)
    WHERE (x = a OR x:PolicyItem OR x:Initiative OR x:Plan OR x:PolicyDomain)
      AND (y = b OR y:PolicyItem OR y:Initiative OR y:Plan OR y:PolicyDomain)){1,12}(b)
  WHERE length(path) <= $maximumLength
  RETURN nodes(path) AS nodes, relationships(path) AS relationships
}
WITH nodes, relationships
ORDER BY [node IN nodes | node.id], [step IN relationships | type(step)]
WITH collect({nodes: nodes, relationships: relationships}) AS found
UNWIND range(0, size(found) - 1)[..$limit] AS place
RETURN place, size(found) AS pathCount, found[place].nodes AS nodes, found[place].relationships AS relationships
ORDER BY place

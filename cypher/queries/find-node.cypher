// A node of the graph and its kind.
// :param id => '112119/later-basic-plan-draft/plan/1'
MATCH (n:GraphNode {id: $id})
RETURN [label IN labels(n) WHERE label <> 'GraphNode'][0] AS kind

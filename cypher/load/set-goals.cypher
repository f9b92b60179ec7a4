// Sets the goals that editions share and a document names; each is locked until the transaction ends, so that no unload takes it out meanwhile. In one order
// always, so that two loads wait for each other and never both.
// :param goals => [{id: 'sdg/11', scheme: 'SDGs', position: 11, code: '11', name: '住み続けられるまちづくりを', label: 'SDGs 11 住み続けられるまちづくりを'}]
UNWIND $goals AS goal
MERGE (g:GraphNode {id: goal.id})
SET g:Goal, g += goal

// Takes one edition out: its node, every node below it, and all relationships that they have.
// :param edition => '112119/later-basic-plan-draft'
MATCH (n:GraphNode)
WHERE n.id = $edition OR n.id STARTS WITH $edition + '/'
DETACH DELETE n

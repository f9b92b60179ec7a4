// Takes out the comparisons of an edition with others, as the new one and as the old one.
// :param edition => '112119/later-basic-plan-draft'
MATCH (e:GraphNode:Edition {id: $edition})-[:HAS_COMPARISON|OF_OLD]-(c:EditionComparison)
MATCH (part:GraphNode)
WHERE part.id = c.id OR part.id STARTS WITH c.id + '/'
DETACH DELETE part

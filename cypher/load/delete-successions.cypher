// What an edition's nodes were in the edition before it, and what became of them in the one after.
// :param edition => '112119/later-basic-plan-draft'
MATCH (n:GraphNode)-[s:SUCCEEDS]-()
WHERE n.id = $edition OR n.id STARTS WITH $edition + '/'
DELETE s

// How large an edition is: its items and marks, of which most of what follows is made.
// :param edition => '112119/later-basic-plan-draft'
MATCH (e:Edition {id: $edition})
RETURN COUNT { (e)-[:HAS_DOMAIN]->()-[:HAS_ITEM]->() } + COUNT { (e)-[:HAS_PLAN]->()-[:COVERS]->() } AS size

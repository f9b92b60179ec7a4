// How large an edition is: its items, marks and notes, of which most of what follows is made.
// :param edition => '112119/later-basic-plan-draft'
MATCH (e:Edition {id: $edition})
RETURN COUNT { (e)-[:HAS_DOMAIN]->()-[:HAS_ITEM]->() } + COUNT { (e)-[:HAS_PLAN]->()-[:COVERS]->() }
  + COUNT { MATCH (n:Note) WHERE n.id STARTS WITH $edition + '/' }
  + COUNT { MATCH (t:Target) WHERE t.id STARTS WITH $edition + '/' } AS size

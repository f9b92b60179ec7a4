// Locks the edition's organization until the transaction ends, as its loads do; and says whether the edition is there.
// :param edition => '112119/later-basic-plan-draft'
MATCH (o:GraphNode:Organization {id: split($edition, '/')[0]})
SET o.id = o.id
RETURN EXISTS { (o)-[:HAS_EDITION]->(:Edition {id: $edition}) } AS isThere

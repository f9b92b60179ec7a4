// Counterparts that were worked out, as nodes: what has gone since is left out.
// :param counterparts => [{place: 0, id: '112119/later-basic-plan-draft/item/4-4', edition: '112119/later-basic-plan-draft', score: 1.0, words: 1.0, goals: null, structure: 1.0, sharedGoals: [], plans: []}]
UNWIND $counterparts AS entry
MATCH (node:GraphNode {id: entry.id})
MATCH (edition:Edition {id: entry.edition})<-[:HAS_EDITION]-(organization:Organization)
RETURN entry, node, edition, organization

// Items for which counterparts were worked out: what has gone since is left out.
// :param items => [{place: 0, id: '112119/later-basic-plan-draft/item/1-3', organizationCount: 0, counterparts: []}]
UNWIND $items AS uncovered
MATCH (item:PolicyItem {id: uncovered.id})
RETURN uncovered, item

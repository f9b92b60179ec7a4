CYPHER 5
CALL () {
  CALL () {
    // Policy items by the plans that cover them and the initiatives that advance them. A condition holds where from `least` to `most` of its members
    // are among the item's, and, where it is `only`, no other. The items looked at are those of the plans, initiatives or editions in `start`, or all.
    // :param start => {planIds: [], planNumbers: [1, 4], initiativeIds: [], initiativeNumbers: [], editions: [], everywhere: false}
    // :param plans => [{members: [{number: 1, id: null}, {number: 4, id: null}], least: 2, most: 2, only: false}]
    // :param initiatives => []
    // :param edition => null
    CALL () {
      UNWIND $start.planIds AS id
      MATCH (:Plan {id: id})-[:COVERS]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.planNumbers AS number
      MATCH (:Plan {number: number})-[:COVERS]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.initiativeIds AS id
      MATCH (:Initiative {id: id})-[:ADVANCES]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.initiativeNumbers AS initiative
      MATCH (:Plan {number: initiative.plan})-[:HAS_INITIATIVE]->(:Initiative {position: initiative.position})-[:ADVANCES]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.editions AS id
      MATCH (:Edition {id: id})-[:HAS_DOMAIN]->(:PolicyDomain)-[:HAS_ITEM]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND CASE WHEN $start.everywhere THEN [true] ELSE [] END AS everywhere
      MATCH (item:PolicyItem)
      RETURN item
    }
    WITH item,
      [(plan:Plan)-[:COVERS]->(item) | {id: plan.id, number: plan.number}] AS plans,
      // Those that stand below a domain or an item have no plan's number.
      [(initiative:Initiative)-[:ADVANCES]->(item) | {
        id: initiative.id, plan: [(plan:Plan)-[:HAS_INITIATIVE]->(initiative) | plan.number][0], position: initiative.position
      }] AS initiatives
    WITH item, plans, initiatives,
      [condition IN $plans | [condition, size([member IN condition.members
        WHERE any(plan IN plans WHERE plan.id = member.id OR plan.number = member.number)])]] AS planCounts,
      [condition IN $initiatives | [condition, size([member IN condition.members
        WHERE any(initiative IN initiatives
          WHERE initiative.id = member.id OR (initiative.plan = member.plan AND initiative.position = member.position))])]] AS initiativeCounts
    // A level that only groups others is counted nowhere, and so meets no condition.
    WHERE (item.planCount IS NOT NULL OR size($plans) + size($initiatives) = 0)
      AND all(counted IN planCounts WHERE counted[0].least <= counted[1] <= counted[0].most
        AND (NOT counted[0].only OR size(plans) = counted[1]))
      AND all(counted IN initiativeCounts WHERE counted[0].least <= counted[1] <= counted[0].most
        AND (NOT counted[0].only OR size(initiatives) = counted[1]))
      AND ($edition IS NULL OR item.id STARTS WITH $edition + '/')
    RETURN item
  }
  WITH item
  WHERE EXISTS {
    MATCH (item)<-[:HAS_ITEM]-(policyDomain:PolicyDomain)
    WHERE policyDomain.name = $name
  }
  WITH item ORDER BY item.position, item.id
  LIMIT $first
  RETURN collect([item.code, item.name]) AS page
}
CALL () {
  CALL () {
    // Policy items by the plans that cover them and the initiatives that advance them. A condition holds where from `least` to `most` of its members
    // are among the item's, and, where it is `only`, no other. The items looked at are those of the plans, initiatives or editions in `start`, or all.
    // :param start => {planIds: [], planNumbers: [1, 4], initiativeIds: [], initiativeNumbers: [], editions: [], everywhere: false}
    // :param plans => [{members: [{number: 1, id: null}, {number: 4, id: null}], least: 2, most: 2, only: false}]
    // :param initiatives => []
    // :param edition => null
    CALL () {
      UNWIND $start.planIds AS id
      MATCH (:Plan {id: id})-[:COVERS]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.planNumbers AS number
      MATCH (:Plan {number: number})-[:COVERS]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.initiativeIds AS id
      MATCH (:Initiative {id: id})-[:ADVANCES]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.initiativeNumbers AS initiative
      MATCH (:Plan {number: initiative.plan})-[:HAS_INITIATIVE]->(:Initiative {position: initiative.position})-[:ADVANCES]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND $start.editions AS id
      MATCH (:Edition {id: id})-[:HAS_DOMAIN]->(:PolicyDomain)-[:HAS_ITEM]->(item:PolicyItem)
      RETURN item
      UNION
      UNWIND CASE WHEN $start.everywhere THEN [true] ELSE [] END AS everywhere
      MATCH (item:PolicyItem)
      RETURN item
    }
    WITH item,
      [(plan:Plan)-[:COVERS]->(item) | {id: plan.id, number: plan.number}] AS plans,
      // Those that stand below a domain or an item have no plan's number.
      [(initiative:Initiative)-[:ADVANCES]->(item) | {
        id: initiative.id, plan: [(plan:Plan)-[:HAS_INITIATIVE]->(initiative) | plan.number][0], position: initiative.position
      }] AS initiatives
    WITH item, plans, initiatives,
      [condition IN $plans | [condition, size([member IN condition.members
        WHERE any(plan IN plans WHERE plan.id = member.id OR plan.number = member.number)])]] AS planCounts,
      [condition IN $initiatives | [condition, size([member IN condition.members
        WHERE any(initiative IN initiatives
          WHERE initiative.id = member.id OR (initiative.plan = member.plan AND initiative.position = member.position))])]] AS initiativeCounts
    // A level that only groups others is counted nowhere, and so meets no condition.
    WHERE (item.planCount IS NOT NULL OR size($plans) + size($initiatives) = 0)
      AND all(counted IN planCounts WHERE counted[0].least <= counted[1] <= counted[0].most
        AND (NOT counted[0].only OR size(plans) = counted[1]))
      AND all(counted IN initiativeCounts WHERE counted[0].least <= counted[1] <= counted[0].most
        AND (NOT counted[0].only OR size(initiatives) = counted[1]))
      AND ($edition IS NULL OR item.id STARTS WITH $edition + '/')
    RETURN item
  }
  WITH item
  WHERE EXISTS {
    MATCH (item)<-[:HAS_ITEM]-(policyDomain2:PolicyDomain)
    WHERE policyDomain2.name = $name
  }
  RETURN [count(item)] AS ofNodes
}
RETURN [page, ofNodes] AS row;

CYPHER 5
  // cypher/queries/unknown-members.cypher;

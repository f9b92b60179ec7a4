// Which of these plans and initiatives there are not, in any edition.
// :param plans => [{number: 1, id: null}, {number: null, id: '112119/x/plan/1'}]
// :param initiatives => [{plan: 1, position: 2, id: null}, {plan: null, position: null, id: '112119/x/plan/1/initiative/1'}]
UNWIND $plans AS member
WITH member
WHERE NOT EXISTS { MATCH (:Plan {number: member.number}) } AND NOT EXISTS { MATCH (:Plan {id: member.id}) }
RETURN 'plan' AS kind, coalesce(member.id, toString(member.number)) AS name
UNION ALL
UNWIND $initiatives AS member
WITH member
WHERE NOT EXISTS { MATCH (:Plan {number: member.plan})-[:HAS_INITIATIVE]->(:Initiative {position: member.position}) }
  AND NOT EXISTS { MATCH (:Initiative {id: member.id}) }
RETURN 'initiative' AS kind, coalesce(member.id, member.plan + '.' + member.position) AS name

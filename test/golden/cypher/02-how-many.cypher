CYPHER 5
CALL () {
  MATCH (policyDomain:PolicyDomain)
  RETURN [count(policyDomain)] AS ofNodes
}
RETURN [ofNodes] AS row;

CYPHER 5
CALL () {
  MATCH (policyItem:PolicyItem)
  RETURN [count(policyItem), sum(policyItem.planCount), max(policyItem.planCount), sum(policyItem.initiativeCount)] AS ofNodes
}
RETURN [ofNodes] AS row;

CYPHER 5
CALL () {
  MATCH (plan:Plan)
  RETURN [count(plan), sum(plan.itemCount), min(plan.itemCount), max(plan.itemCount)] AS ofNodes
}
RETURN [ofNodes] AS row;

CYPHER 5
CALL () {
  MATCH (initiative:Initiative)
  RETURN [count(initiative)] AS ofNodes
}
RETURN [ofNodes] AS row;

CYPHER 5
CALL () {
  MATCH (target:Target)
  RETURN [count(target)] AS ofNodes
}
RETURN [ofNodes] AS row;

CYPHER 5
MATCH (goal:Goal)
WHERE (goal.scheme = $scheme)
AND (goal.code = $code)
WITH goal ORDER BY goal.scheme, goal.position, goal.id
LIMIT $limit
CALL (goal) {
  MATCH (goal)<-[:CONTRIBUTES_TO]-(policyItem:PolicyItem)
  WITH policyItem ORDER BY policyItem.position, policyItem.id
  LIMIT $limit2
  CALL (policyItem) {
    MATCH (policyItem)<-[:HAS_ITEM]-(policyDomain:PolicyDomain)
    WITH policyDomain LIMIT 1
    CALL (policyDomain) {
      MATCH (policyDomain)<-[:HAS_DOMAIN]-(edition:Edition)
      WITH edition LIMIT 1
      CALL (edition) {
        MATCH (edition)<-[:HAS_EDITION]-(organization:Organization)
        WITH organization LIMIT 1
        RETURN collect([organization.name])[0] AS organization2
      }
      RETURN collect([edition.title, organization2])[0] AS edition2
    }
    RETURN collect([edition2])[0] AS domain
  }
  RETURN collect([policyItem.code, policyItem.name, domain]) AS items
}
RETURN [goal.name, items] AS row;

// Every edition with what it holds, for `policy-graph status`.
MATCH (o:Organization)-[:HAS_EDITION]->(e:Edition)
RETURN e.id AS id, o.name AS organization, e.title AS title, e.stage AS stage, e.documentName AS documentName,
  COUNT { (e)-[:HAS_PLAN]->() } AS plans,
  COUNT { (e)-[:HAS_DOMAIN]->() } AS domains,
  COUNT { (e)-[:HAS_DOMAIN]->()-[:HAS_ITEM]->() } AS items,
  COUNT { MATCH (i:Initiative) WHERE i.id STARTS WITH e.id + '/' } AS initiatives,
  COUNT { MATCH (t:Target) WHERE t.id STARTS WITH e.id + '/' } AS targets,
  COUNT { (e)-[:HAS_PLAN]->()-[:COVERS]->() } AS marks,
  COUNT { (e)-[:HAS_FINDING]->({severity: 'WARNING'}) } AS warnings
ORDER BY id

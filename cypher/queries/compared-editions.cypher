// All that is held against editions of other organizations, one edition a row. A level that only groups others has no count of plans.
MATCH (organization:Organization)-[:HAS_EDITION]->(edition:Edition)
RETURN edition.id AS id, organization.id AS organizationId, toLower(edition.stage) AS stage, edition.periodFrom AS periodFrom, edition.sourceDate AS sourceDate,
  [(edition)-[:HAS_DOMAIN]->(domain:PolicyDomain)-[:HAS_ITEM]->(item:PolicyItem) | [
    item.id, item.name, item.nameVariants, item.description,
    [(item)-[:CONTRIBUTES_TO]->(goal:Goal) WHERE goal.id STARTS WITH 'sdg/' | goal.id],
    item.position, domain.name, item.planCount IS NOT NULL
  ]] AS items,
  [(edition)-[:HAS_PLAN]->(plan:Plan) | [
    plan.id, plan.name, plan.nameVariants, plan.description,
    [(plan)-[:CONTRIBUTES_TO]->(goal:Goal) WHERE goal.id STARTS WITH 'sdg/' | goal.id],
    [(plan)-[:COVERS]->(covered:PolicyItem) | covered.id]
  ]] AS plans

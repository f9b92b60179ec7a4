// Municipalities become organizations (自治体・機関), which need no municipal code; and ADOPTED, which stood for drafts too, becomes HAS_EDITION.
MATCH (m:Municipality)
SET m:Organization, m.organizationKind = 'MUNICIPALITY', m.codeScheme = '全国地方公共団体コード'
REMOVE m:Municipality;
MATCH (o:Organization)-[adopted:ADOPTED]->(e:Edition)
MERGE (o)-[:HAS_EDITION]->(e)
DELETE adopted;
DROP CONSTRAINT municipality_id IF EXISTS;
DROP CONSTRAINT municipality_code IF EXISTS;
DROP INDEX municipality_name IF EXISTS;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE INDEX organization_code IF NOT EXISTS FOR (n:Organization) ON (n.code);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
DROP INDEX graph_text IF EXISTS;
CREATE FULLTEXT INDEX graph_text IF NOT EXISTS
FOR (n:Organization|Edition|PolicyDomain|PolicyItem|Plan|Initiative|Target|Finding|Passage)
ON EACH [n.code, n.name, n.nameVariants, n.description, n.title, n.documentName, n.prefecture, n.rule, n.message, n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

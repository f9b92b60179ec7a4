// Values of targets, departments, goals and notes, and items without a code or in levels.
CREATE CONSTRAINT measurement_id IF NOT EXISTS FOR (n:Measurement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT goal_id IF NOT EXISTS FOR (n:Goal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE INDEX measurement_ordinal IF NOT EXISTS FOR (n:Measurement) ON (n.ordinal);
CREATE INDEX measurement_year IF NOT EXISTS FOR (n:Measurement) ON (n.year);
CREATE INDEX department_position IF NOT EXISTS FOR (n:Department) ON (n.position);
CREATE INDEX department_name IF NOT EXISTS FOR (n:Department) ON (n.name);
CREATE INDEX goal_scheme IF NOT EXISTS FOR (n:Goal) ON (n.scheme);
CREATE INDEX goal_code IF NOT EXISTS FOR (n:Goal) ON (n.code);
CREATE INDEX note_ordinal IF NOT EXISTS FOR (n:Note) ON (n.ordinal);
CREATE INDEX note_head IF NOT EXISTS FOR (n:Note) ON (n.head);
CREATE INDEX target_required_change_share IF NOT EXISTS FOR (n:Target) ON (n.requiredChangeShare);
MATCH (n:PolicyDomain|PolicyItem)
SET n.description = '';
DROP INDEX graph_text IF EXISTS;
CREATE FULLTEXT INDEX graph_text IF NOT EXISTS
FOR (n:Organization|Edition|PolicyDomain|PolicyItem|Plan|Initiative|Target|Measurement|Department|Goal|Note|Finding|Passage)
ON EACH [n.code, n.name, n.nameVariants, n.description, n.title, n.documentName, n.prefecture, n.rule, n.message, n.text, n.head, n.source]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

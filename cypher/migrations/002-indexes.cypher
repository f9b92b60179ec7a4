// What people look nodes up by, besides ids.
CREATE INDEX municipality_name IF NOT EXISTS FOR (n:Municipality) ON (n.name);
CREATE INDEX policy_domain_number IF NOT EXISTS FOR (n:PolicyDomain) ON (n.number);
CREATE INDEX policy_domain_name IF NOT EXISTS FOR (n:PolicyDomain) ON (n.name);
CREATE INDEX policy_item_code IF NOT EXISTS FOR (n:PolicyItem) ON (n.code);
CREATE INDEX policy_item_name IF NOT EXISTS FOR (n:PolicyItem) ON (n.name);
CREATE INDEX policy_item_position IF NOT EXISTS FOR (n:PolicyItem) ON (n.position);
CREATE INDEX plan_number IF NOT EXISTS FOR (n:Plan) ON (n.number);
CREATE INDEX plan_name IF NOT EXISTS FOR (n:Plan) ON (n.name);
CREATE INDEX initiative_name IF NOT EXISTS FOR (n:Initiative) ON (n.name);
CREATE INDEX target_name IF NOT EXISTS FOR (n:Target) ON (n.name);
CREATE INDEX finding_rule IF NOT EXISTS FOR (n:Finding) ON (n.rule);
CREATE INDEX finding_severity IF NOT EXISTS FOR (n:Finding) ON (n.severity);
CREATE INDEX passage_line IF NOT EXISTS FOR (n:Passage) ON (n.line);

// The document order of every kind, so that a page of all editions is read from an index. Where several nodes have a value, they are sorted among themselves.
CREATE INDEX plan_overlap_position IF NOT EXISTS FOR (n:PlanOverlap) ON (n.position);
CREATE INDEX initiative_overlap_position IF NOT EXISTS FOR (n:InitiativeOverlap) ON (n.position);
CREATE INDEX domain_coverage_position IF NOT EXISTS FOR (n:DomainCoverage) ON (n.position);
CREATE INDEX finding_line IF NOT EXISTS FOR (n:Finding) ON (n.line);

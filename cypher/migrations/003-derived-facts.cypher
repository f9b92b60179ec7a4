// Derived facts: found by id and by what they count, so that a question such as “items in three plans” is one seek.
CREATE CONSTRAINT plan_overlap_id IF NOT EXISTS FOR (n:PlanOverlap) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT initiative_overlap_id IF NOT EXISTS FOR (n:InitiativeOverlap) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT domain_coverage_id IF NOT EXISTS FOR (n:DomainCoverage) REQUIRE n.id IS UNIQUE;
CREATE INDEX policy_item_plan_count IF NOT EXISTS FOR (n:PolicyItem) ON (n.planCount);
CREATE INDEX policy_item_initiative_count IF NOT EXISTS FOR (n:PolicyItem) ON (n.initiativeCount);
CREATE INDEX plan_item_count IF NOT EXISTS FOR (n:Plan) ON (n.itemCount);
CREATE INDEX plan_shared_item_count IF NOT EXISTS FOR (n:Plan) ON (n.sharedItemCount);
CREATE INDEX plan_own_item_count IF NOT EXISTS FOR (n:Plan) ON (n.ownItemCount);
CREATE INDEX plan_own_item_share IF NOT EXISTS FOR (n:Plan) ON (n.ownItemShare);
CREATE INDEX plan_domain_count IF NOT EXISTS FOR (n:Plan) ON (n.domainCount);
CREATE INDEX policy_domain_covered_item_count IF NOT EXISTS FOR (n:PolicyDomain) ON (n.coveredItemCount);
CREATE INDEX policy_domain_plan_count IF NOT EXISTS FOR (n:PolicyDomain) ON (n.planCount);
CREATE INDEX initiative_ordinal IF NOT EXISTS FOR (n:Initiative) ON (n.ordinal);
CREATE INDEX target_ordinal IF NOT EXISTS FOR (n:Target) ON (n.ordinal);
CREATE INDEX initiative_item_count IF NOT EXISTS FOR (n:Initiative) ON (n.itemCount);
CREATE INDEX initiative_shared_item_count IF NOT EXISTS FOR (n:Initiative) ON (n.sharedItemCount);
CREATE INDEX initiative_domain_count IF NOT EXISTS FOR (n:Initiative) ON (n.domainCount);
CREATE INDEX plan_overlap_item_count IF NOT EXISTS FOR (n:PlanOverlap) ON (n.itemCount);
CREATE INDEX plan_overlap_plan_count IF NOT EXISTS FOR (n:PlanOverlap) ON (n.planCount);
CREATE INDEX plan_overlap_plan_numbers IF NOT EXISTS FOR (n:PlanOverlap) ON (n.planNumbers);
CREATE INDEX plan_overlap_p_value IF NOT EXISTS FOR (n:PlanOverlap) ON (n.pValue);
CREATE INDEX plan_overlap_jaccard IF NOT EXISTS FOR (n:PlanOverlap) ON (n.jaccard);
CREATE INDEX initiative_overlap_item_count IF NOT EXISTS FOR (n:InitiativeOverlap) ON (n.itemCount);
CREATE INDEX initiative_overlap_plan_numbers IF NOT EXISTS FOR (n:InitiativeOverlap) ON (n.planNumbers);
CREATE INDEX domain_coverage_item_count IF NOT EXISTS FOR (n:DomainCoverage) ON (n.itemCount);
CREATE INDEX domain_coverage_share IF NOT EXISTS FOR (n:DomainCoverage) ON (n.share);
CREATE INDEX domain_coverage_plan_number IF NOT EXISTS FOR (n:DomainCoverage) ON (n.planNumber);
CREATE INDEX domain_coverage_domain_number IF NOT EXISTS FOR (n:DomainCoverage) ON (n.domainNumber);
CREATE FULLTEXT INDEX graph_text IF NOT EXISTS
FOR (n:Municipality|Edition|PolicyDomain|PolicyItem|Plan|Initiative|Target|Finding|Passage)
ON EACH [n.code, n.name, n.nameVariants, n.description, n.title, n.documentName, n.prefecture, n.rule, n.message, n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

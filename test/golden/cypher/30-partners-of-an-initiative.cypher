// cypher/queries/find-node.cypher

// cypher/queries/edition-ids.cypher

// cypher/queries/find-node.cypher

// cypher/queries/related-initiatives.cypher

CYPHER 5
MATCH (this:PolicyItem)
WHERE this.id IN $param0
WITH *
ORDER BY this.position ASC, this.id ASC
LIMIT $param1
RETURN this { .code, .name, .position, .id, idOfGeneratedNode: this.id } AS this;

CYPHER 5
CALL (*) {
  MATCH (this0:DomainCoverage)
  WHERE this0.id IN $param0
  WITH this0 { .id, idOfGeneratedNode: this0.id, __resolveType: 'DomainCoverage', __id: elementId(this0) } AS this
  RETURN this
  UNION
  MATCH (this1:Edition)
  WHERE this1.id IN $param1
  WITH this1 { .id, idOfGeneratedNode: this1.id, __resolveType: 'Edition', __id: elementId(this1) } AS this
  RETURN this
  UNION
  MATCH (this2:Finding)
  WHERE this2.id IN $param2
  WITH this2 { .id, idOfGeneratedNode: this2.id, __resolveType: 'Finding', __id: elementId(this2) } AS this
  RETURN this
  UNION
  MATCH (this3:InitiativeOverlap)
  WHERE this3.id IN $param3
  WITH this3 { .id, idOfGeneratedNode: this3.id, __resolveType: 'InitiativeOverlap', __id: elementId(this3) } AS this
  RETURN this
  UNION
  MATCH (this4:Initiative)
  WHERE this4.id IN $param4
  CALL (this4) {
    MATCH (this4)<-[this5:HAS_INITIATIVE]-(this6:Plan)
    WITH DISTINCT this6
    WITH this6 { .number, .name } AS this6
    
    LIMIT $param5
    RETURN head(collect(this6)) AS var7
  }
  WITH this4 { .name, .id, idOfGeneratedNode: this4.id, plan: var7, __resolveType: 'Initiative', __id: elementId(this4) } AS this
  RETURN this
  UNION
  MATCH (this8:Municipality)
  WHERE this8.id IN $param6
  WITH this8 { .id, idOfGeneratedNode: this8.id, __resolveType: 'Municipality', __id: elementId(this8) } AS this
  RETURN this
  UNION
  MATCH (this9:Passage)
  WHERE this9.id IN $param7
  WITH this9 { .id, idOfGeneratedNode: this9.id, __resolveType: 'Passage', __id: elementId(this9) } AS this
  RETURN this
  UNION
  MATCH (this10:PlanOverlap)
  WHERE this10.id IN $param8
  WITH this10 { .id, idOfGeneratedNode: this10.id, __resolveType: 'PlanOverlap', __id: elementId(this10) } AS this
  RETURN this
  UNION
  MATCH (this11:Plan)
  WHERE this11.id IN $param9
  WITH this11 { .id, idOfGeneratedNode: this11.id, __resolveType: 'Plan', __id: elementId(this11) } AS this
  RETURN this
  UNION
  MATCH (this12:PolicyDomain)
  WHERE this12.id IN $param10
  WITH this12 { .id, idOfGeneratedNode: this12.id, __resolveType: 'PolicyDomain', __id: elementId(this12) } AS this
  RETURN this
  UNION
  MATCH (this13:PolicyItem)
  WHERE this13.id IN $param11
  WITH this13 { .id, idOfGeneratedNode: this13.id, __resolveType: 'PolicyItem', __id: elementId(this13) } AS this
  RETURN this
  UNION
  MATCH (this14:Target)
  WHERE this14.id IN $param12
  WITH this14 { .id, idOfGeneratedNode: this14.id, __resolveType: 'Target', __id: elementId(this14) } AS this
  RETURN this
}
WITH this
ORDER BY this.id ASC
LIMIT $param13
RETURN this AS this;

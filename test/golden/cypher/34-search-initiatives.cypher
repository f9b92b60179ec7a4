// cypher/queries/search.cypher

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
  WITH this4 { .name, .id, idOfGeneratedNode: this4.id, __resolveType: 'Initiative', __id: elementId(this4) } AS this
  RETURN this
  UNION
  MATCH (this5:Municipality)
  WHERE this5.id IN $param5
  WITH this5 { .id, idOfGeneratedNode: this5.id, __resolveType: 'Municipality', __id: elementId(this5) } AS this
  RETURN this
  UNION
  MATCH (this6:Passage)
  WHERE this6.id IN $param6
  WITH this6 { .id, idOfGeneratedNode: this6.id, __resolveType: 'Passage', __id: elementId(this6) } AS this
  RETURN this
  UNION
  MATCH (this7:PlanOverlap)
  WHERE this7.id IN $param7
  WITH this7 { .id, idOfGeneratedNode: this7.id, __resolveType: 'PlanOverlap', __id: elementId(this7) } AS this
  RETURN this
  UNION
  MATCH (this8:Plan)
  WHERE this8.id IN $param8
  WITH this8 { .name, .id, idOfGeneratedNode: this8.id, __resolveType: 'Plan', __id: elementId(this8) } AS this
  RETURN this
  UNION
  MATCH (this9:PolicyDomain)
  WHERE this9.id IN $param9
  WITH this9 { .id, idOfGeneratedNode: this9.id, __resolveType: 'PolicyDomain', __id: elementId(this9) } AS this
  RETURN this
  UNION
  MATCH (this10:PolicyItem)
  WHERE this10.id IN $param10
  WITH this10 { .id, idOfGeneratedNode: this10.id, __resolveType: 'PolicyItem', __id: elementId(this10) } AS this
  RETURN this
  UNION
  MATCH (this11:Target)
  WHERE this11.id IN $param11
  WITH this11 { .id, idOfGeneratedNode: this11.id, __resolveType: 'Target', __id: elementId(this11) } AS this
  RETURN this
}
WITH this
ORDER BY this.id ASC
LIMIT $param12
RETURN this AS this;

CYPHER 5
MATCH (this:Passage)
WHERE this.id IN $param0
WITH *
ORDER BY this.line ASC, this.column ASC, this.id ASC
LIMIT $param1
RETURN this { .line, .text, .column, .id, idOfGeneratedNode: this.id } AS this;

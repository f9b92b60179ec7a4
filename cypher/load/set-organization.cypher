// Says of the organization what the edition file says.
// :param organization => {id: '112119', organizationKind: 'MUNICIPALITY', name: '本庄市', code: '112119', codeScheme: '全国地方公共団体コード', prefecture: '埼玉県'}
MATCH (o:GraphNode {id: $organization.id})
SET o += $organization
SET o.label = o.name

// :param municipality => {id: '112119', code: '112119', name: '本庄市', prefecture: '埼玉県'}
MATCH (m:GraphNode {id: $municipality.id})
SET m += $municipality
SET m.label = m.name

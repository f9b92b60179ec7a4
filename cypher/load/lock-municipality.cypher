// Creates the municipality if need be, and locks it until the transaction ends: loads of one municipality wait for each other.
// :param municipality => {id: '112119', code: '112119', name: '本庄市', prefecture: '埼玉県'}
MERGE (m:GraphNode {id: $municipality.id})
SET m:Municipality
SET m.code = $municipality.code

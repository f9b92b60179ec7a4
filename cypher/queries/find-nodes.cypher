// Nodes by id, or by what follows the edition's id in it; where no edition is given, the only one that is loaded is meant.
// :param names => ['plan/1', '112119/later-basic-plan-draft/item/4-4']
// :param edition => null
OPTIONAL MATCH (edition:Edition)
WITH edition.id AS id
LIMIT 2
WITH collect(id) AS editions
WITH coalesce($edition, CASE size(editions) WHEN 1 THEN editions[0] END) AS edition
UNWIND $names AS name
OPTIONAL MATCH (whole:GraphNode {id: name})
OPTIONAL MATCH (short:GraphNode {id: edition + '/' + name})
WITH edition, name, coalesce(whole, short) AS node
RETURN edition, name, node.id AS id, [label IN labels(node) WHERE label <> 'GraphNode'][0] AS kind

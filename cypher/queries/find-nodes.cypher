// Nodes by id, or by what follows the edition's id in it; where no edition is given, the only one that is loaded is meant. `edition` is null where there is
// none such, or more than one.
// :param names => ['plan/1', '112119/later-basic-plan-draft/item/4-4']
// :param edition => null
OPTIONAL MATCH (given:Edition {id: $edition})
CALL () {
  MATCH (any:Edition)
  WITH any.id AS id
  LIMIT 2
  RETURN collect(id) AS some
}
WITH CASE WHEN $edition IS NOT NULL THEN given.id WHEN size(some) = 1 THEN some[0] END AS edition
UNWIND $names AS name
OPTIONAL MATCH (whole:GraphNode {id: name})
OPTIONAL MATCH (short:GraphNode {id: edition + '/' + name})
WITH edition, name, coalesce(whole, short) AS node
RETURN edition, name, node.id AS id, [label IN labels(node) WHERE label <> 'GraphNode'][0] AS kind

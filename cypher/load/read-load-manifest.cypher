// What the last load of an edition recorded: the same before and after other reads, no load came between.
// :param id => '112119/later-basic-plan-draft/load-record'
MATCH (manifest:GraphNode {id: $id})
RETURN manifest.derivation AS derivation, manifest.digest AS digest

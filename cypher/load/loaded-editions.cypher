// Ids of the manifests of all loads: what should be there, even where no relationship leads to it any more.
MATCH (m:LoadRecord)
RETURN m.id AS id
ORDER BY id

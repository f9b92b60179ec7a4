// Ids of all editions.
MATCH (e:Edition)
RETURN e.id AS id
ORDER BY id

// Every edition by id, with the words by which a person knows it.
MATCH (m:Municipality)-[:ADOPTED]->(e:Edition)
RETURN e.id AS id, m.name AS municipality, e.title AS title
ORDER BY id

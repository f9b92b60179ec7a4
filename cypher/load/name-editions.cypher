// Every edition by id, with the words by which a person knows it.
MATCH (o:Organization)-[:HAS_EDITION]->(e:Edition)
RETURN e.id AS id, o.name AS organization, e.title AS title, e.stage AS stage, e.sourcePublisher AS publisher,
  coalesce(e.sourceTitle, e.title) AS publication, e.note AS note, coalesce(e.summarized, []) <> [] AS isSummarized
ORDER BY id

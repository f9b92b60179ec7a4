// How many editions the database holds.
MATCH (e:Edition)
RETURN count(e) AS editions
